namespace InnerAlignment.Probability;

/// <summary>By how much one of two contestants did better where both met the same trials: the mean difference and how sure it is.</summary>
/// <remarks>With common random numbers a trial that is hard for one is hard for the other, so the difference of the two spreads far less than
/// either (Law 2015, "Simulation Modeling and Analysis", section 11.2). The standard error is <c>s / sqrt n</c> with <c>s</c> the sample deviation of
/// the differences.</remarks>
/// <param name="Mean">Mean of the first less the second, in the unit of the results.</param>
/// <param name="StandardError">Its standard error, at least 0.</param>
/// <param name="Trials">Number of trials, <c>n</c>.</param>
/// <example><code>
/// PairedDifference.Of([3, 5, 10], [1, 2, 3]).Mean // 4
/// </code></example>
public readonly record struct PairedDifference(double Mean, double StandardError, int Trials)
{
    /// <summary>The difference of two lists of results, entry <c>i</c> of both from the same trial.</summary>
    /// <param name="first">Results of the one, <c>[n]</c>, at least two.</param>
    /// <param name="second">Results of the other, <c>[n]</c>.</param>
    /// <exception cref="ArgumentException">The lists differ in length or hold fewer than two trials.</exception>
    public static PairedDifference Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length || first.Length < 2)
            throw new ArgumentException($"Pairs need two lists of one length, two trials or more; [{first.Length}] and [{second.Length}] came.", nameof(second));
        double mean = 0, squares = 0;
        for (var i = 0; i < first.Length; i++)
        {
            var surprise = first[i] - second[i] - mean;
            mean += surprise / (i + 1);                                            // Welford (1962): no cancellation
            squares += surprise * (first[i] - second[i] - mean);
        }
        return new(mean, Math.Sqrt(squares / (first.Length - 1) / first.Length), first.Length);
    }

    /// <summary>The mean in standard errors; infinite, or not a number, where all differences are equal.</summary>
    public double Deviations => Mean / StandardError;

    /// <summary>Whether the first is ahead by more than so many standard errors.</summary>
    /// <param name="standardErrors">3 is wrong about equals once in 740 times, 5 once in 3.5 million times.</param>
    public bool IsAboveZero(double standardErrors = 3) => Mean > standardErrors * StandardError;
}
