using System.Globalization;

namespace InnerAlignment.Probability;

/// <summary>Builds a <see cref="Distribution{T}"/> without naming its type.</summary>
/// <example><code>
/// Distribution.Uniform([1, 2, 3, 4]).Expectation(x => x) // 2.5
/// </code></example>
public static class Distribution
{
    /// <summary>All probability on <paramref name="outcome"/>.</summary>
    public static Distribution<T> Certain<T>(T outcome) where T : notnull => new([(outcome, 1.0)]);

    /// <summary>Equal probabilities; an outcome that comes twice counts twice.</summary>
    /// <exception cref="ImproperDistributionException">There is no outcome.</exception>
    public static Distribution<T> Uniform<T>(IReadOnlyCollection<T> outcomes) where T : notnull =>
        new(outcomes.Select(outcome => (outcome, 1.0 / outcomes.Count)));

    /// <summary>Outcome <c>i</c> with probability <c>i</c>, over the indices of <paramref name="probabilities"/>.</summary>
    /// <exception cref="ImproperDistributionException">A probability is negative or not finite, or their sum is not 1.</exception>
    public static Distribution<int> Over(ReadOnlySpan<double> probabilities) => new(probabilities.ToArray().Select((p, i) => (i, p)));

    internal static void RequireProbability<T>(double probability, T outcome)
    {
        if (!(probability >= 0 && double.IsFinite(probability)))
            throw new ImproperDistributionException($"The probability of {outcome} is {probability:R}; a number from 0 to 1 is needed.");
    }

    /// <summary>Throws unless somebody's probabilities for a tally are some; allocates only to say so.</summary>
    internal static void RequireProper(ReadOnlySpan<double> probabilities, object whose, ReadOnlySpan<int> counts)
    {
        var sum = 0.0;
        foreach (var probability in probabilities)
            sum += probability >= 0 ? probability : double.NaN;
        if (!(Math.Abs(sum - 1) <= Distribution<int>.Tolerance))
            throw new ImproperDistributionException(string.Create(CultureInfo.InvariantCulture,
                $"{whose.GetType().Name} chooses with probabilities [{string.Join(", ", probabilities.ToArray())}] at the tally [{string.Join(", ", counts.ToArray())}]; none may be negative, and they must sum to 1."));
    }

    internal static void RequireUnitSum(double sum, int count)
    {
        if (Math.Abs(sum - 1) > Distribution<int>.Tolerance)
            throw new ImproperDistributionException($"The probabilities of {count} outcomes sum to {sum:R}; they must sum to 1.");
    }
}
