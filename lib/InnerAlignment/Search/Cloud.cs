using System.Numerics.Tensors;
using InnerAlignment.Randomness;

namespace InnerAlignment.Search;

/// <summary>The sampled points of one generation of an evolution strategy, sorted by value; allocated once.</summary>
internal sealed class Cloud(int size, int dimension, RandomStream random)
{
    private readonly double[][] moves = [.. Enumerable.Range(0, size).Select(_ => new double[dimension])];
    private readonly double[] values = new double[size];
    private readonly double[] draw = new double[dimension];
    private readonly double[] point = new double[dimension];
    private readonly double[] recombined = new double[dimension];

    /// <summary>Turns standard normal numbers <c>[d]</c> into a move <c>[d]</c>.</summary>
    public delegate void Shape(ReadOnlySpan<double> draw, Span<double> move);

    /// <summary>The point of the smallest value, <c>[d]</c>.</summary>
    public double[] BestPoint { get; } = new double[dimension];

    /// <summary>The smallest value.</summary>
    public double BestValue => values[0];

    /// <summary>Moves in the order of their values, best first.</summary>
    public ReadOnlySpan<double[]> Moves => moves;

    public void Draw(Shape shape)
    {
        foreach (var move in moves)
        {
            random.FillNormal(draw);
            shape(draw, move);
        }
    }

    public void Evaluate(IObjective objective, ReadOnlySpan<double> mean, double sigma)
    {
        for (var k = 0; k < moves.Length; k++)
        {
            TensorPrimitives.MultiplyAdd(moves[k], sigma, mean, point);                                      // x_k = m + sigma y_k
            values[k] = objective.Value(point);
        }
        Array.Sort(values, moves);
        TensorPrimitives.MultiplyAdd(moves[0], sigma, mean, BestPoint);
    }

    /// <summary>The weighted mean of the best moves, <c>[d]</c>.</summary>
    public ReadOnlySpan<double> Recombine(ReadOnlySpan<double> weights)
    {
        Array.Clear(recombined);
        for (var i = 0; i < weights.Length; i++)
            TensorPrimitives.MultiplyAdd(moves[i], weights[i], recombined, recombined);
        return recombined;
    }
}
