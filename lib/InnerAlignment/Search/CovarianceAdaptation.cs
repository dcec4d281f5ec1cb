using System.Numerics.Tensors;
using InnerAlignment.LinearAlgebra;

namespace InnerAlignment.Search;

/// <summary>The covariance of CMA-ES, how it learns, and its square root.</summary>
/// <remarks>Hansen (2016), <see href="https://arxiv.org/abs/1604.00772"/>, equations 45 to 47, 50 to 53 and 56 to 58, the
/// last with the quarter of its revision of 2023. The square root is taken anew only every few generations, when
/// it has changed enough to matter (appendix B.2). Allocates nothing per generation.</remarks>
internal sealed class CovarianceAdaptation
{
    private readonly RecombinationWeights settings;
    private readonly int dimension;
    private readonly Matrix covariance;
    private readonly SymmetricEigendecomposition eigen;
    private readonly double[] path;
    private readonly double[] deviations;
    private readonly double[] rotated;
    private readonly double[] whitened;
    private readonly double[] weights;
    private readonly double pathRate;
    private readonly double rankOneRate;
    private readonly double rankMuRate;
    private readonly int patience;

    public CovarianceAdaptation(RecombinationWeights settings, int dimension)
    {
        (this.settings, this.dimension) = (settings, dimension);
        (covariance, eigen) = (Matrix.Identity(dimension), new(dimension));
        (path, deviations) = (new double[dimension], new double[dimension]);
        (rotated, whitened) = (new double[dimension], new double[dimension]);
        var (n, mu) = ((double)dimension, settings.EffectiveMu);
        pathRate = (4 + mu / n) / (n + 4 + 2 * mu / n);                                                      // (56), c_c
        rankOneRate = 2 / ((n + 1.3) * (n + 1.3) + mu);                                                      // (57), c_1
        rankMuRate = Math.Min(1 - rankOneRate, 2 * (0.25 + mu + 1 / mu - 2) / ((n + 2) * (n + 2) + mu));     // (58), c_mu
        weights = [.. settings.Weights, .. NegativeWeights(n, mu)];
        patience = Math.Max(1, (int)(1 / ((rankOneRate + rankMuRate) * n * 10)));
        TakeRoot();
    }

    /// <summary>From standard normal numbers to a move of this covariance: <c>y = B D z</c>.</summary>
    public void Shape(ReadOnlySpan<double> draw, Span<double> move)
    {
        TensorPrimitives.Multiply(draw, deviations, rotated);
        Combine(rotated, move);
    }

    /// <summary>A move measured in units of the distribution: <c>C^(-1/2) y = B D^-1 B^T y</c>.</summary>
    public void Whiten(ReadOnlySpan<double> move, Span<double> whitened)
    {
        for (var i = 0; i < dimension; i++)
            rotated[i] = TensorPrimitives.Dot(eigen.Vectors.Row(i), move) / deviations[i];
        Combine(rotated, whitened);
    }

    /// <summary>Learns from the moves of a generation.</summary>
    /// <param name="move">The weighted mean of the best moves.</param>
    /// <param name="moves">All moves, best first.</param>
    /// <param name="stepPathLength">Length of the evolution path of the step size.</param>
    /// <param name="generation">From 1.</param>
    public void Adapt(ReadOnlySpan<double> move, ReadOnlySpan<double[]> moves, double stepPathLength, int generation)
    {
        var stalled = IsStalled(stepPathLength, generation);
        TensorPrimitives.Multiply(path, 1 - pathRate, path);                                                 // (45)
        if (!stalled)
            TensorPrimitives.MultiplyAdd(move, Math.Sqrt(pathRate * (2 - pathRate) * settings.EffectiveMu), path, path);
        var lost = stalled ? rankOneRate * pathRate * (2 - pathRate) : 0;                                    // delta(h_sigma)
        Forget(1 + lost - rankOneRate - rankMuRate * TensorPrimitives.Sum<double>(weights));                 // (47)
        Add(path, rankOneRate);
        for (var i = 0; i < weights.Length; i++)
            Add(moves[i], rankMuRate * (weights[i] >= 0 ? weights[i] : weights[i] * Shortening(moves[i])));
        if (generation % patience == 0)
            TakeRoot();
    }

    /// <summary><c>h_sigma = 0</c>: the step size is growing so fast that the path must wait.</summary>
    private bool IsStalled(double stepPathLength, int generation)
    {
        var memory = Math.Sqrt(1 - Math.Pow(1 - settings.PathRate, 2.0 * generation));
        return stepPathLength / memory >= (1.4 + 2 / (dimension + 1.0)) * settings.ExpectedLength;
    }

    /// <summary>What the worse half of the cloud takes away from the covariance, so little that it stays positive.</summary>
    private IEnumerable<double> NegativeWeights(double n, double mu)
    {
        var raw = settings.Unscaled[settings.Weights.Length..];
        var sum = TensorPrimitives.Sum<double>(raw);
        var effective = sum * sum / TensorPrimitives.SumOfSquares<double>(raw);
        var total = Math.Min(
            1 + rankOneRate / rankMuRate,                                                                    // (50)
            Math.Min(1 + 2 * effective / (mu + 2), (1 - rankOneRate - rankMuRate) / (n * rankMuRate)));      // (51), (52)
        return raw.Select(weight => total * weight / Math.Abs(sum));                                         // (53)
    }

    /// <summary><c>n / ||C^(-1/2) y||^2</c>: a bad move counts by its direction, not by its length.</summary>
    private double Shortening(ReadOnlySpan<double> move)                                                     // (46)
    {
        Whiten(move, whitened);
        return dimension / TensorPrimitives.SumOfSquares<double>(whitened);
    }

    private void Forget(double share)
    {
        for (var i = 0; i < dimension; i++)
            TensorPrimitives.Multiply(covariance.Row(i), share, covariance.Row(i));
    }

    private void Add(ReadOnlySpan<double> direction, double weight)
    {
        for (var i = 0; i < dimension; i++)
            TensorPrimitives.MultiplyAdd(direction, weight * direction[i], covariance.Row(i), covariance.Row(i));
    }

    /// <summary><c>B x</c>: the eigenvectors, weighted and added.</summary>
    private void Combine(ReadOnlySpan<double> weights, Span<double> sum)
    {
        sum.Clear();
        for (var i = 0; i < dimension; i++)
            TensorPrimitives.MultiplyAdd(eigen.Vectors.Row(i), weights[i], sum, sum);
    }

    private void TakeRoot()
    {
        eigen.Decompose(covariance);
        for (var i = 0; i < dimension; i++)
            deviations[i] = Math.Sqrt(Math.Max(eigen.Values[i], 1e-300));
    }
}
