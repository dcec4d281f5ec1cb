using System.Numerics.Tensors;

namespace InnerAlignment.Search;

/// <summary>The constants of an evolution strategy that depend on the dimension alone.</summary>
/// <remarks>Hansen (2016), <see href="https://arxiv.org/abs/1604.00772"/>, Table 1.</remarks>
internal sealed class RecombinationWeights
{
    public RecombinationWeights(int dimension)
    {
        double n = dimension;
        Lambda = 4 + (int)(3 * Math.Log(n));                                                                 // (48)
        var mu = Lambda / 2;
        Unscaled = [.. Enumerable.Range(1, Lambda).Select(i => Math.Log((Lambda + 1) / 2.0) - Math.Log(i))]; // (49)
        Weights = Unscaled[..mu];
        TensorPrimitives.Divide(Weights, TensorPrimitives.Sum<double>(Weights), Weights);                    // (53)
        EffectiveMu = 1 / TensorPrimitives.SumOfSquares<double>(Weights);                                    // (8)
        PathRate = (EffectiveMu + 2) / (n + EffectiveMu + 5);                                                // (55), c_sigma
        Damping = 1 + 2 * Math.Max(0, Math.Sqrt((EffectiveMu - 1) / (n + 1)) - 1) + PathRate;                // (55), d_sigma
        ExpectedLength = Math.Sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));                                // E ||N(0, I)||
    }

    public int Lambda { get; }

    /// <summary><c>w'</c>, <c>[Lambda]</c>, falling: positive for the better half, negative for the worse.</summary>
    public double[] Unscaled { get; }

    /// <summary>The positive weights, summing to one, <c>[mu]</c>.</summary>
    public double[] Weights { get; }

    public double EffectiveMu { get; }

    public double PathRate { get; }

    public double Damping { get; }

    public double ExpectedLength { get; }

    /// <summary>Adds a move, measured in units of the distribution, to the evolution path of the step size.</summary>
    public void Cumulate(Span<double> path, ReadOnlySpan<double> move)
    {
        TensorPrimitives.Multiply(path, 1 - PathRate, path);
        TensorPrimitives.MultiplyAdd(move, Math.Sqrt(PathRate * (2 - PathRate) * EffectiveMu), path, path);
    }

    /// <summary>What the step size is multiplied by: more than 1 where steps add up.</summary>
    public double StepSizeFactor(ReadOnlySpan<double> path) =>
        Math.Exp(PathRate / Damping * (TensorPrimitives.Norm(path) / ExpectedLength - 1));
}
