using InnerAlignment.Randomness;

namespace InnerAlignment.Lessons.Learning;

/// <summary>A problem of two classes whose best classifier is known: points of a square, parted by a sine, one label in ten flipped.</summary>
/// <remarks>x and y are uniform on [-1, 1]; a point above <c>sin(pi x) / 2</c> is of class 1 with probability 0.9, one below with 0.1. So
/// no classifier is right more often than 0.9 of the time in the mean, nor has a log loss below
/// <c>-0.9 ln 0.9 - 0.1 ln 0.1 = 0.32508</c>.</remarks>
public static class CurvedBoundary
{
    /// <summary>The probability with which a point's label is the one of its side.</summary>
    public const double Fidelity = 0.9;

    /// <summary>The table as it is kept in <c>data/</c>.</summary>
    public const string File = "curved-boundary.csv";

    /// <summary>The least log loss that any classifier has in the mean, in nats: the entropy of a label.</summary>
    public static double LeastLogLoss { get; } = -Fidelity * Math.Log(Fidelity) - (1 - Fidelity) * Math.Log(1 - Fidelity);

    /// <summary>The probability of class 1 at a point.</summary>
    /// <param name="point">x and y, <c>[2]</c>.</param>
    public static double Probability(double[] point) => point[1] > 0.5 * Math.Sin(Math.PI * point[0]) ? Fidelity : 1 - Fidelity;

    /// <summary>Draws examples; deterministic.</summary>
    /// <param name="count">How many; at least 0.</param>
    /// <param name="seed">Which ones.</param>
    public static LabelledTable Draw(int count, ulong seed)
    {
        var random = new RandomStream(seed);
        double[][] points = [.. Enumerable.Range(0, count).Select(_ => (double[])[Coordinate(random), Coordinate(random)])];
        return new(["x", "y"], points, [.. points.Select(point => random.NextDouble() < Probability(point))]);
    }

    /// <summary>The text of <see cref="File"/>: 4000 examples of seed 1, coordinates to four decimals.</summary>
    public static string Write()
    {
        var table = Draw(4000, 1);
        string[] head =
        [
            "# Two classes parted by y = sin(pi x) / 2; one label in ten is flipped, so the best classifier is right 0.9 of the time.",
            "# Source: drawn by InnerAlignment.Lessons.Learning.CurvedBoundary, seed 1; a test draws it again.",
            "x,y,label",
        ];
        var rows = table.Features.Zip(table.Labels, (p, label) => FormattableString.Invariant($"{p[0]:0.0000},{p[1]:0.0000},{(label ? 1 : 0)}"));
        return string.Join('\n', head.Concat(rows)) + "\n";
    }

    /// <summary>A coordinate with four decimals, so that the file holds exactly what was drawn.</summary>
    private static double Coordinate(RandomStream random) => Math.Round(2 * random.NextDouble() - 1, 4);
}
