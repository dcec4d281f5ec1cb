using InnerAlignment.Networks;
using InnerAlignment.Tensors;

namespace InnerAlignment.Tests.Networks;

/// <summary>Compares reverse-mode gradients with central differences of the values, in double precision.</summary>
internal static class CentralDifferences
{
    private const double Step = 1e-5;

    /// <summary>Checks the gradient of a random weighting of the layer's outputs in every parameter and every input.</summary>
    public static void Check(Layer layer, Shape input, int rows, Func<int, double>? feed = null)
    {
        var parameters = new ParameterVector<double>(layer.ParameterCount(input));
        var tape = new Tape<double>(parameters);
        var x = feed is null ? tape.Intermediate(rows, input.Size) : tape.Input(rows, input.Size);
        var y = layer.Record(tape, input, x, 0);
        Fill(parameters.Values, 1, 0.6);
        if (feed is null) Fill(x.Values, 2, 1); else for (int i = 0; i < x.Values.Length; i++) x.Values[i] = feed(i);
        var weighting = new double[y.Values.Length];
        Fill(weighting, 3, 1);

        tape.Forward();
        tape.ClearIntermediateGradients();
        weighting.CopyTo(y.Gradient);
        tape.Backward();

        double Value()
        {
            tape.Forward();
            return System.Numerics.Tensors.TensorPrimitives.Dot<double>(y.Values, weighting);
        }

        Assert.That(parameters.Gradient.ToArray(), Is.EqualTo(Slopes(parameters.Count, i => ref parameters.Values[i], Value)).Within(1e-7));
        if (x.NeedsGradient)
            Assert.That(x.Gradient.ToArray(), Is.EqualTo(Slopes(x.Values.Length, i => ref x.Values[i], Value)).Within(1e-7));
    }

    public static double[] Slopes(int count, Coordinate coordinate, Func<double> value)
    {
        var slopes = new double[count];
        for (int i = 0; i < count; i++)
        {
            double centre = coordinate(i);
            coordinate(i) = centre + Step;
            double above = value();
            coordinate(i) = centre - Step;
            slopes[i] = (above - value()) / (2 * Step);
            coordinate(i) = centre;
        }
        return slopes;
    }

    public static void Fill(Span<double> values, int seed, double scale)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = scale * Math.Sin(12.9898 * (i + 1) + 78.233 * seed + 0.1 * i * i);
    }

    public delegate ref double Coordinate(int index);
}
