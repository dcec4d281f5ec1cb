using System.Numerics.Tensors;
using InnerAlignment.Randomness;

namespace InnerAlignment.Lessons.Checks;

/// <summary>Systems that answer a query after some examples <c>y = w . x</c>. Some learn the task from the examples, some only look as if they did.</summary>
/// <remarks>Each takes the inputs of the examples <c>[N, d]</c>, their labels <c>[N]</c> and a query <c>[d]</c>.</remarks>
internal static class InContextSystems
{
    /// <summary>One step of gradient descent, of the best size for normal inputs: it learns, with an error left.</summary>
    public static double Descent(double[][] inputs, double[] labels, double[] query)
    {
        var total = 0.0;
        for (var j = 0; j < inputs.Length; j++)
            total += labels[j] * TensorPrimitives.Dot<double>(inputs[j], query);
        return total / (inputs.Length + query.Length + 1);
    }

    /// <summary>Many small steps of gradient descent, read off by a shaking hand: it learns.</summary>
    public static Func<double[][], double[], double[], double> Shaking(ulong seed)
    {
        var random = new RandomStream(seed);
        return (inputs, labels, query) => TensorPrimitives.Dot<double>(Fitted(inputs, labels, query.Length), query) + 0.2 * random.NextNormal();
    }

    /// <summary>Knows one task, whatever the examples say.</summary>
    public static double Constant(double[][] inputs, double[] labels, double[] query) => query[0];

    /// <summary>Learns how much of one direction is in the task, and knows of no other: what few tasks teach a layer of attention.</summary>
    public static double OneDirection(double[][] inputs, double[] labels, double[] query) =>
        Descent([.. inputs.Select(Flattened)], labels, Flattened(query));

    /// <summary>Holds the tasks along the axes, and answers by the one that fits the examples best.</summary>
    public static double Table(double[][] inputs, double[] labels, double[] query)
    {
        return query[Enumerable.Range(0, query.Length).MinBy(Misfit)];

        double Misfit(int axis) => inputs.Zip(labels, (x, y) => Math.Pow(x[axis] - y, 2)).Sum();
    }

    /// <summary>Repeats the label of an example that it has been shown, and says 0 to everything else.</summary>
    public static double Echo(double[][] inputs, double[] labels, double[] query) =>
        Array.FindIndex(inputs, input => input.AsSpan().SequenceEqual(query)) is >= 0 and var known ? labels[known] : 0;

    private static double[] Flattened(double[] x) => [x[0], .. new double[x.Length - 1]];

    private static double[] Fitted(double[][] inputs, double[] labels, int dimension)
    {
        var weights = new double[dimension];
        for (var step = 0; step < 15; step++)
            for (var j = 0; j < inputs.Length; j++)
                TensorPrimitives.MultiplyAdd(
                    inputs[j], 0.2 * (labels[j] - TensorPrimitives.Dot<double>(weights, inputs[j])) / dimension, weights, weights);
        return weights;
    }
}
