using System.Numerics.Tensors;
using InnerAlignment.Networks;
using InnerAlignment.Search;
using InnerAlignment.Tensors;

namespace InnerAlignment.Training;

/// <summary>The loss of a network on a whole data set as a function of its parameters: what any search of the library can
/// minimize.</summary>
/// <remarks>Computed in double precision, on one thread at a time; an evaluation allocates nothing. Deterministic.</remarks>
public sealed class SupervisedObjective : IDifferentiableObjective
{
    private readonly Loss loss;
    private readonly Recording<double> recording;
    private readonly Variable<double> targets;

    /// <summary>The mean of <paramref name="loss"/> over all examples of <paramref name="data"/>.</summary>
    /// <exception cref="ArgumentException">Data, network and loss do not fit each other; the message names both shapes.</exception>
    public SupervisedObjective(Network network, Loss loss, Dataset data)
    {
        ExampleShapes.Require(network, loss, data);
        this.loss = loss;
        recording = network.Record<double>(data.Count);
        targets = recording.Tape.Input(data.Count, data.TargetColumns);
        TensorPrimitives.ConvertTruncating(data.Inputs, recording.Inputs.Values);
        TensorPrimitives.ConvertTruncating(data.Targets, targets.Values);
    }

    /// <summary>Number of parameters, <c>d</c>.</summary>
    public int Dimension => recording.Parameters.Count;

    /// <inheritdoc/>
    public double Value(ReadOnlySpan<double> point)
    {
        recording.Parameters.MoveTo(point);
        recording.Forward();
        return loss.Evaluate(recording.Outputs.Matrix, targets.Matrix, recording.Outputs.GradientMatrix);
    }

    /// <inheritdoc/>
    public void Gradient(ReadOnlySpan<double> point, Span<double> gradient)
    {
        recording.Parameters.MoveTo(point);
        recording.Parameters.Gradient.Clear();
        recording.Accumulate(loss, targets.Matrix);
        recording.Parameters.Gradient.CopyTo(gradient);
    }
}
