using System.Numerics.Tensors;

namespace InnerAlignment.InContextLearning;

/// <summary>Gradient descent on the examples of a context: what a layer of attention is compared with.</summary>
/// <remarks>A context is <c>[N + 1, d + 1]</c>: one token <c>(x_j, y_j)</c> per example and last the query <c>(x, 0)</c>. Each step of size <c>eta</c> adds
/// <c>(eta / N) sum_j (y_j - w . x_j) x_j</c> to the weights <c>w</c>, which begin at zero. In double precision.</remarks>
public static class ContextDescent
{
    /// <summary>The weights <c>[d]</c> after one step for each of <paramref name="rates"/>, in order.</summary>
    /// <param name="context"><c>[N + 1, d + 1]</c>, row by row.</param>
    /// <param name="dimension"><c>d</c>.</param>
    /// <param name="rates">Step sizes.</param>
    /// <exception cref="ArgumentException">The context is no example and a query of <c>d + 1</c> numbers each.</exception>
    public static double[] Weights(ReadOnlySpan<float> context, int dimension, params ReadOnlySpan<double> rates)
    {
        var width = dimension + 1;
        if (context.Length < 2 * width || context.Length % width != 0)
            throw new ArgumentException($"A context of tokens of {width} numbers, examples and a query, was expected; {context.Length} numbers came.", nameof(context));
        var (weights, slope) = (new double[dimension], new double[dimension]);
        foreach (var rate in rates)
        {
            Slope(context[..^width], weights, slope);
            TensorPrimitives.MultiplyAdd(slope, rate, weights, weights);
        }
        return weights;
    }

    /// <summary>What those weights predict for the query.</summary>
    /// <param name="context"><c>[N + 1, d + 1]</c>, row by row.</param>
    /// <param name="dimension"><c>d</c>.</param>
    /// <param name="rates">Step sizes.</param>
    public static double Predict(ReadOnlySpan<float> context, int dimension, params ReadOnlySpan<double> rates)
    {
        var weights = Weights(context, dimension, rates);
        var query = context[^(dimension + 1)..];
        var prediction = 0.0;
        for (var i = 0; i < dimension; i++)
            prediction += weights[i] * query[i];
        return prediction;
    }

    // (1/N) sum_j (y_j - w . x_j) x_j: the slope downhill.
    private static void Slope(ReadOnlySpan<float> examples, ReadOnlySpan<double> weights, Span<double> slope)
    {
        var width = weights.Length + 1;
        slope.Clear();
        for (var start = 0; start < examples.Length; start += width)
        {
            var x = examples.Slice(start, weights.Length);
            double missed = examples[start + weights.Length];
            for (var i = 0; i < x.Length; i++)
                missed -= weights[i] * x[i];
            for (var i = 0; i < x.Length; i++)
                slope[i] += missed * x[i] * width / examples.Length;
        }
    }
}
