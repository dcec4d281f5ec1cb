using System.Collections.Immutable;

namespace InnerAlignment.Worlds;

/// <summary>What matters of a history with a Gaussian bandit: how often each arm was pulled, and what it paid in total.</summary>
/// <remarks>Immutable; equal when all numbers are.</remarks>
public sealed class GaussianTally : IEquatable<GaussianTally>
{
    private readonly ImmutableArray<(int Pulls, double Sum)> arms;

    private GaussianTally(ImmutableArray<(int Pulls, double Sum)> arms) => this.arms = arms;

    /// <summary>Of <paramref name="arms"/> arms that have never been pulled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no arms.</exception>
    public static GaussianTally Empty(int arms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(arms, 1);
        return new([.. new (int, double)[arms]]);
    }

    /// <summary>Number of arms, <c>k</c>.</summary>
    public int Arms => arms.Length;

    /// <summary>Number of pulls so far.</summary>
    public int TotalPulls => arms.Sum(arm => arm.Pulls);

    /// <summary>What all pulls together have paid.</summary>
    public double Paid => arms.Sum(arm => arm.Sum);

    /// <summary>How often <paramref name="arm"/> was pulled.</summary>
    public int Pulls(int arm) => arms[arm].Pulls;

    /// <summary>What <paramref name="arm"/> has paid in total.</summary>
    public double Sum(int arm) => arms[arm].Sum;

    /// <summary>The tally after one more pull of <paramref name="arm"/> that paid <paramref name="amount"/>.</summary>
    public GaussianTally After(int arm, double amount) => new(arms.SetItem(arm, (arms[arm].Pulls + 1, arms[arm].Sum + amount)));

    /// <summary>Mean and deviation of an arm's unknown mean given this tally, when it was drawn from a normal distribution.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="mean">Mean of the prior.</param>
    /// <param name="deviation">Deviation of the prior, at least 0.</param>
    /// <param name="noise">Deviation of one payment, above 0.</param>
    public (double Mean, double Deviation) Posterior(int arm, double mean, double deviation, double noise)
    {
        var (weight, trust) = (noise * noise, deviation * deviation);
        var total = weight + arms[arm].Pulls * trust;
        return ((weight * mean + trust * arms[arm].Sum) / total, Math.Sqrt(weight * trust / total));
    }

    /// <inheritdoc/>
    public bool Equals(GaussianTally? other) => other is not null && arms.SequenceEqual(other.arms);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GaussianTally);

    /// <inheritdoc/>
    public override int GetHashCode() => arms.Aggregate(arms.Length, HashCode.Combine);

    /// <summary>Total of pulls for each arm: <c>-1.25/2 0/0</c>.</summary>
    public override string ToString() => string.Join(' ', arms.Select(arm => FormattableString.Invariant($"{arm.Sum:0.###}/{arm.Pulls}")));
}
