namespace InnerAlignment.Lessons.Figures;

/// <summary>One named line of a figure: points, and where a result is random the spread about them.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="X">Positions, <c>[n]</c>.</param>
/// <param name="Y">Values, <c>[n]</c>; a NaN leaves a gap.</param>
public sealed record Series(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>The lower edge of the spread, <c>[n]</c>; null without a spread.</summary>
    public IReadOnlyList<double>? Low { get; init; }

    /// <summary>The upper edge of the spread, <c>[n]</c>; null without a spread.</summary>
    public IReadOnlyList<double>? High { get; init; }

    /// <summary>When each point was reached, in the slider's unit, <c>[n]</c> ascending; null if points are counted instead.</summary>
    public IReadOnlyList<double>? When { get; init; }

    /// <summary>Whether the line is dashed, as references are.</summary>
    public bool Dashed { get; init; }

    /// <summary>Whether each point is marked.</summary>
    public bool Marked { get; init; }

    /// <summary>Whether there are only points and no line: data, as against what was fitted to them.</summary>
    public bool Scattered { get; init; }

    /// <summary>A line through values at 0, 1, 2, …</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="values">Values, <c>[n]</c>.</param>
    public static Series Of(string name, IEnumerable<double> values)
    {
        double[] y = [.. values];
        return new(name, [.. Enumerable.Range(0, y.Length).Select(i => (double)i)], y);
    }

    /// <summary>Several runs of the same experiment as their mean and the range of one standard deviation on either side.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="x">Positions, <c>[n]</c>.</param>
    /// <param name="runs">One row of values per seed, <c>[seeds, n]</c>; at least two rows.</param>
    /// <exception cref="ArgumentException">Fewer than two runs, or a run whose length is not that of <paramref name="x"/>.</exception>
    public static Series Mean(string name, IReadOnlyList<double> x, IReadOnlyList<IReadOnlyList<double>> runs)
    {
        Require(x, runs);
        double[] mean = [.. x.Select((_, i) => runs.Average(run => run[i]))];
        double[] deviation = [.. x.Select((_, i) => Math.Sqrt(runs.Sum(run => Square(run[i] - mean[i])) / (runs.Count - 1)))];
        return new(name, x, mean) { Low = [.. mean.Zip(deviation, (m, s) => m - s)], High = [.. mean.Zip(deviation, (m, s) => m + s)] };
    }

    /// <summary>Several runs of the same experiment as their median and the middle half of them: the honest spread on a logarithmic
    /// axis.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="x">Positions, <c>[n]</c>.</param>
    /// <param name="runs">One row of values per seed, <c>[seeds, n]</c>; at least two rows.</param>
    /// <exception cref="ArgumentException">Fewer than two runs, or a run whose length is not that of <paramref name="x"/>.</exception>
    public static Series Median(string name, IReadOnlyList<double> x, IReadOnlyList<IReadOnlyList<double>> runs)
    {
        Require(x, runs);
        double[] At(double share) => [.. x.Select((_, i) => Quantile([.. runs.Select(run => run[i]).Order()], share))];
        return new(name, x, At(0.5)) { Low = At(0.25), High = At(0.75) };
    }

    private static void Require(IReadOnlyList<double> x, IReadOnlyList<IReadOnlyList<double>> runs)
    {
        if (runs.Count < 2)
            throw new ArgumentException($"A spread needs two runs or more; {runs.Count} came.", nameof(runs));
        if (runs.FirstOrDefault(run => run.Count != x.Count) is { } odd)
            throw new ArgumentException($"Every run has one value for each of the {x.Count} positions; one has {odd.Count}.", nameof(runs));
    }

    private static double Square(double value) => value * value;

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
