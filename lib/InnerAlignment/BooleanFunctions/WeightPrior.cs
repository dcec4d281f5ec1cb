using System.Numerics.Tensors;
using InnerAlignment.Randomness;

namespace InnerAlignment.BooleanFunctions;

/// <summary>How the parameters of a layer are drawn.</summary>
public abstract record WeightPrior
{
    internal abstract void Draw(RandomStream random, Span<float> weights, Span<float> biases, int fanIn, bool isOutput);

    /// <summary>The variance of a weight times the fan-in, and the variance of a bias.</summary>
    internal abstract (double Weight, double Bias) Variances(int fanIn, bool isOutput);

    private protected static void DrawUniform(RandomStream random, Span<float> target, double bound)
    {
        random.FillUniform(target);
        TensorPrimitives.Subtract(target, 0.5f, target);
        TensorPrimitives.Multiply(target, (float)(2 * bound), target);
    }

    private protected static void DrawNormal(RandomStream random, Span<float> target, double deviation)
    {
        random.FillNormal(target);
        TensorPrimitives.Multiply(target, (float)deviation, target);
    }
}

/// <summary>Weights and biases uniform on <c>± a / sqrt(fan-in)</c>.</summary>
/// <remarks>With <c>a = sqrt 6</c> below and <c>sqrt 3</c> at the output as in the published code of Valle-Pérez et al. (2019), arXiv 1805.08522.</remarks>
/// <param name="Hidden"><c>a</c> of the hidden layers; not given, <c>sqrt 6</c>.</param>
/// <param name="Output"><c>a</c> of the output; not given, <c>sqrt 3</c>.</param>
public sealed record UniformWeights(double? Hidden = null, double? Output = null) : WeightPrior
{
    internal override void Draw(RandomStream random, Span<float> weights, Span<float> biases, int fanIn, bool isOutput)
    {
        var bound = Bound(isOutput) / Math.Sqrt(fanIn);
        DrawUniform(random, weights, bound);
        DrawUniform(random, biases, bound);
    }

    // A number uniform on ± a has the variance a² / 3.
    internal override (double Weight, double Bias) Variances(int fanIn, bool isOutput)
    {
        var variance = Bound(isOutput) * Bound(isOutput) / 3;
        return (variance, variance / fanIn);
    }

    private double Bound(bool isOutput) => isOutput ? Output ?? Math.Sqrt(3) : Hidden ?? Math.Sqrt(6);
}

/// <summary>Normal weights of standard deviation <c>sigma_w / sqrt(fan-in)</c> and normal biases of standard deviation <c>sigma_b</c>.</summary>
/// <param name="Weight"><c>sigma_w</c>.</param>
/// <param name="Bias"><c>sigma_b</c>.</param>
public sealed record NormalWeights(double Weight = 1, double Bias = 1) : WeightPrior
{
    internal override void Draw(RandomStream random, Span<float> weights, Span<float> biases, int fanIn, bool isOutput)
    {
        DrawNormal(random, weights, Weight / Math.Sqrt(fanIn));
        DrawNormal(random, biases, Bias);
    }

    internal override (double Weight, double Bias) Variances(int fanIn, bool isOutput) => (Weight * Weight, Bias * Bias);
}
