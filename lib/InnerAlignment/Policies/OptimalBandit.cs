using InnerAlignment.Planning;

namespace InnerAlignment.Policies;

/// <summary>Pulls what earns most over all pulls that are left: the Bayes-optimal policy for arms drawn uniformly.</summary>
/// <remarks>Keeps the value of every tally: 2.5 MB for 2 arms and 50 pulls. See <see cref="BernoulliBanditProgram"/>.</remarks>
/// <example><code>
/// new OptimalBandit(arms: 2, pulls: 10).Value // 6.02179
/// </code></example>
public sealed class OptimalBandit : IBanditPolicy
{
    private readonly TallyLayer layer;
    private readonly double[][] values;

    /// <param name="arms">Number of arms, at least 1.</param>
    /// <param name="pulls">Number of pulls, at least 0.</param>
    public OptimalBandit(int arms, int pulls) => (layer, values) = (new(2 * arms, pulls), BernoulliBanditProgram.OptimalLayers(arms, pulls));

    /// <summary>What it earns on average.</summary>
    public double Value => values[0][0];

    /// <summary>What can still be earned after pulling each arm next.</summary>
    /// <param name="counts">The tally, <c>[2 k]</c>.</param>
    /// <param name="gains">Receives <c>[k]</c>.</param>
    /// <exception cref="ArgumentException">No pull is left.</exception>
    public void ActionValues(ReadOnlySpan<int> counts, Span<double> gains)
    {
        var pulled = System.Numerics.Tensors.TensorPrimitives.Sum(counts);
        if (pulled >= values.Length - 1)
            throw new ArgumentException($"All {values.Length - 1} pulls are done; nothing is left to choose.", nameof(counts));
        for (var arm = 0; arm < gains.Length; arm++)
        {
            double successes = counts[2 * arm], failures = counts[2 * arm + 1];
            var pays = (successes + 1) / (successes + failures + 2);
            gains[arm] = pays * (1 + After(counts, 2 * arm, pulled)) + (1 - pays) * After(counts, 2 * arm + 1, pulled);
        }
    }

    /// <inheritdoc/>
    public void Choose(ReadOnlySpan<int> counts, Span<double> probabilities)
    {
        ActionValues(counts, probabilities);
        IndexRule.Choose(probabilities);
    }

    private double After(ReadOnlySpan<int> counts, int part, int pulled)
    {
        Span<int> next = stackalloc int[counts.Length];
        counts.CopyTo(next);
        next[part]++;
        return values[pulled + 1][layer.RankOf(next)];
    }
}
