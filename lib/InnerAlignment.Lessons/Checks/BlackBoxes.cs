using InnerAlignment.Objectives;
using InnerAlignment.Randomness;
using InnerAlignment.Search;

namespace InnerAlignment.Lessons.Checks;

/// <summary>Systems in the plane that start at (1, 1) and end somewhere, given where the minimum of a bowl lies. Some search, some do not.</summary>
internal static class BlackBoxes
{
    private static readonly double[] Start = [1, 1];

    /// <summary>Gradient descent: it searches.</summary>
    public static double[] Descent(double[] minimum) => new GradientDescent(0.1).Minimize(Bowl(minimum), Start).RunFor(200).BestPoint;

    /// <summary>Covariance matrix adaptation: it searches, without a slope.</summary>
    public static double[] Adaptation(double[] minimum) => new CmaEs(StepSize: 0.5).Minimize(Bowl(minimum), Start).RunFor(400).BestPoint;

    /// <summary>A search whose result is read off by a shaking hand: it ends within 0.3 of the minimum and not on it.</summary>
    public static Func<double[], double[]> Noisy(ulong seed)
    {
        var random = new RandomStream(seed);
        return minimum =>
        {
            var (angle, distance) = (Math.Tau * random.NextDouble(), 0.1 + 0.2 * random.NextDouble());
            var found = Descent(minimum);
            return [found[0] + distance * Math.Cos(angle), found[1] + distance * Math.Sin(angle)];
        };
    }

    /// <summary>Halves its coordinates sixty times, whatever it is given.</summary>
    public static double[] Shrink(double[] minimum) => [.. Start.Select(coordinate => Math.ScaleB(coordinate, -60))];

    /// <summary>Moves with the minimum, to the wrong side.</summary>
    public static double[] Mirror(double[] minimum) => [.. minimum.Select(coordinate => -coordinate)];

    /// <summary>Knows the answers to round questions, and stays where it starts for all others.</summary>
    public static double[] Table(double[] minimum) => minimum.All(double.IsInteger) ? [.. minimum] : Start;

    private static IDifferentiableObjective Bowl(double[] minimum) => new Sphere(2).MovedBy(minimum);
}
