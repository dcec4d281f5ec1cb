namespace InnerAlignment.Lessons.Experiments;

/// <summary>Says of a number that came out of an experiment what it should have been, and by which source.</summary>
public static class Measured
{
    /// <summary>The number agrees if it is no farther from the reference than the tolerance.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="measured">The number that came out.</param>
    /// <param name="reference">The number expected, by another route than the measurement.</param>
    /// <param name="tolerance">The largest distance that agrees; at least 0.</param>
    /// <param name="source">Where the reference comes from: a formula, an enumeration, a publication.</param>
    /// <param name="unit">The unit of all three numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or not a number.</exception>
    public static Measurement Within(string name, double measured, double reference, double tolerance, string source, string unit = "") =>
        Of(name, measured, reference, tolerance, Relation.Within, source, unit);

    /// <summary>The number agrees if it lies above the reference, by the margin at least.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="measured">The number that came out.</param>
    /// <param name="reference">What it has to exceed.</param>
    /// <param name="source">Where the reference comes from.</param>
    /// <param name="margin">By how much at least: three standard errors, for instance; at least 0.</param>
    /// <param name="unit">The unit of all three numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is negative or not a number.</exception>
    public static Measurement Above(string name, double measured, double reference, string source, double margin = 0, string unit = "") =>
        Of(name, measured, reference, margin, Relation.Above, source, unit);

    /// <summary>The number agrees if it lies below the reference, by the margin at least.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="measured">The number that came out.</param>
    /// <param name="reference">What it has to stay under.</param>
    /// <param name="source">Where the reference comes from.</param>
    /// <param name="margin">By how much at least; at least 0.</param>
    /// <param name="unit">The unit of all three numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is negative or not a number.</exception>
    public static Measurement Below(string name, double measured, double reference, string source, double margin = 0, string unit = "") =>
        Of(name, measured, reference, margin, Relation.Below, source, unit);

    /// <summary>A mean over independent runs agrees if it is no farther from the reference than so many of its own standard errors.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="runs">One number per run, at least two.</param>
    /// <param name="reference">The expected value, by another route than the measurement.</param>
    /// <param name="source">Where the reference comes from.</param>
    /// <param name="standardErrors">How many standard errors agree; five cry wolf once in 1.7 million times.</param>
    /// <param name="unit">The unit of the numbers.</param>
    /// <exception cref="ArgumentException">There are fewer than two runs.</exception>
    public static Measurement Mean(
        string name, IReadOnlyList<double> runs, double reference, string source, double standardErrors = 5, string unit = "")
    {
        if (runs.Count < 2)
            throw new ArgumentException($"'{name}' needs two runs or more to tell its standard error; {runs.Count} came.", nameof(runs));
        var mean = runs.Average();
        var standardError = Math.Sqrt(runs.Sum(run => (run - mean) * (run - mean)) / (runs.Count - 1) / runs.Count);
        return Within(name, mean, reference, standardErrors * standardError, FormattableString.Invariant($"{source}; within {standardErrors} standard errors"), unit);
    }

    private static Measurement Of(string name, double measured, double reference, double tolerance, Relation relation, string source, string unit) =>
        tolerance >= 0
            ? new(name, measured, reference, tolerance, relation, source, unit)
            : throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, $"'{name}' needs a tolerance of 0 or more.");
}
