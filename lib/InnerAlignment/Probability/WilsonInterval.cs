namespace InnerAlignment.Probability;

/// <summary>An interval for a probability after counting successes.</summary>
/// <remarks>Wilson (1927), "Probable inference, the law of succession, and statistical inference": stays within 0 and 1 and keeps its
/// coverage for counts near 0, where the usual plus-minus fails.</remarks>
/// <param name="Low">Lower end, at least 0.</param>
/// <param name="High">Upper end, at most 1.</param>
/// <example><code>
/// WilsonInterval.Of(successes: 0, trials: 10).High // 0.2775
/// </code></example>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>The interval for <paramref name="successes"/> among <paramref name="trials"/>.</summary>
    /// <param name="successes">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="deviations">Half width in standard deviations; 1.96 covers 95 %.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static WilsonInterval Of(int successes, int trials, double deviations = 1.959963984540054)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        if (successes < 0 || successes > trials)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"Of {trials} trials, 0 to {trials} can succeed.");
        var (share, square) = ((double)successes / trials, deviations * deviations / trials);
        var centre = (share + square / 2) / (1 + square);
        var half = deviations / (1 + square) * Math.Sqrt((share * (1 - share) + square / 4) / trials);
        return new(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>Whether <paramref name="probability"/> lies within.</summary>
    public bool Contains(double probability) => probability >= Low && probability <= High;
}
