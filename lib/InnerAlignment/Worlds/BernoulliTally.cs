using System.Collections.Immutable;

namespace InnerAlignment.Worlds;

/// <summary>All that matters of a history with a Bernoulli bandit: how often each arm has paid and how often not.</summary>
/// <remarks>Immutable; equal when all numbers are.</remarks>
public sealed class BernoulliTally : IEquatable<BernoulliTally>
{
    private readonly ImmutableArray<int> counts;

    private BernoulliTally(ImmutableArray<int> counts) => this.counts = counts;

    /// <summary>Of <paramref name="arms"/> arms that have never been pulled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no arms.</exception>
    public static BernoulliTally Empty(int arms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(arms, 1);
        return new([.. new int[2 * arms]]);
    }

    /// <summary>From numbers <c>[2 k]</c>: successes and failures of arm 0, of arm 1, and so on.</summary>
    /// <exception cref="ArgumentException">An odd number of numbers, none, or a negative one.</exception>
    public static BernoulliTally Of(params ReadOnlySpan<int> counts)
    {
        if (counts.Length is 0 || counts.Length % 2 != 0 || counts.ContainsAnyInRange(int.MinValue, -1))
            throw new ArgumentException($"A tally has successes and failures, at least 0, of every arm; [{string.Join(", ", counts.ToArray())}] came.");
        return new([.. counts]);
    }

    /// <summary>Number of arms, <c>k</c>.</summary>
    public int Arms => counts.Length / 2;

    /// <summary>Number of pulls so far.</summary>
    public int Pulls => counts.Sum();

    /// <summary>Total number of successes.</summary>
    public int Paid => Enumerable.Range(0, Arms).Sum(Successes);

    /// <summary>Successes and failures of arm 0, of arm 1, and so on, <c>[2 k]</c>.</summary>
    public ReadOnlySpan<int> Counts => counts.AsSpan();

    /// <summary>How often <paramref name="arm"/> has paid.</summary>
    public int Successes(int arm) => counts[2 * arm];

    /// <summary>How often <paramref name="arm"/> has not paid.</summary>
    public int Failures(int arm) => counts[2 * arm + 1];

    /// <summary>The mean of an arm's unknown probability given this tally and a uniform prior, <c>(s + 1) / (s + f + 2)</c>.</summary>
    public double PosteriorMean(int arm) => (Successes(arm) + 1.0) / (Successes(arm) + Failures(arm) + 2);

    /// <summary>The tally after one more pull of <paramref name="arm"/>.</summary>
    public BernoulliTally After(int arm, bool paid)
    {
        var index = 2 * arm + (paid ? 0 : 1);
        return new(counts.SetItem(index, counts[index] + 1));
    }

    /// <inheritdoc/>
    public bool Equals(BernoulliTally? other) => other is not null && Counts.SequenceEqual(other.Counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BernoulliTally);

    /// <inheritdoc/>
    public override int GetHashCode() => counts.Aggregate(counts.Length, (hash, count) => hash * 31 + count);

    /// <summary>Successes of pulls for each arm: <c>3/5 0/1</c>.</summary>
    public override string ToString() => string.Join(' ', Enumerable.Range(0, Arms).Select(arm => $"{Successes(arm)}/{Successes(arm) + Failures(arm)}"));
}
