using System.Numerics.Tensors;
using InnerAlignment.Search;
using InnerAlignment.Tensors;

namespace InnerAlignment.Training;

/// <summary>Moves a parameter vector by one update rule: scheduled learning rate, gradient clipped by its norm, state kept from step to
/// step.</summary>
internal sealed class ParameterStep(ParameterVector<float> parameters, IUpdateRule rule, Schedule schedule, double maximumGradientNorm)
{
    private readonly float[] state = new float[rule.StateLength(parameters.Count)];

    /// <summary>Steps taken so far.</summary>
    public int Taken { get; private set; }

    /// <summary>Length of the last gradient, before it was clipped.</summary>
    public double GradientNorm { get; private set; }

    /// <summary>The learning rate of the last step.</summary>
    public double LearningRate { get; private set; }

    /// <summary>Takes one step along the gradient and sets it to zero; false, and no step, where the gradient is not finite.</summary>
    public bool TryTake()
    {
        GradientNorm = TensorPrimitives.Norm<float>(parameters.Gradient);
        if (!double.IsFinite(GradientNorm))
            return false;
        if (GradientNorm > maximumGradientNorm)
            TensorPrimitives.Multiply(parameters.Gradient, (float)(maximumGradientNorm / GradientNorm), parameters.Gradient);
        LearningRate = rule.LearningRate * schedule(Taken);
        rule.Step<float>(parameters.Values, parameters.Gradient, state, ++Taken, (float)LearningRate);
        parameters.Gradient.Clear();
        return true;
    }
}
