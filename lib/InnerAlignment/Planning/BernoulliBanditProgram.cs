using InnerAlignment.Policies;

namespace InnerAlignment.Planning;

/// <summary>What can be earned from a Bernoulli bandit with arms drawn uniformly, exactly: dynamic programming over all tallies.</summary>
/// <remarks>Bellman (1956). The expected number of payoffs in <c>n</c> pulls, before the arms are known. There are <c>C(n + 2 k, 2 k)</c> tallies: 316 thousand
/// for 2 arms and 50 pulls, 4.6 million for 100. Deterministic.</remarks>
/// <example><code>
/// BernoulliBanditProgram.OptimalValue(arms: 2, pulls: 10) // 6.02179
/// </code></example>
public static class BernoulliBanditProgram
{
    /// <summary>The most that any policy can earn on average.</summary>
    /// <param name="arms">Number of arms, <c>k</c>, at least 1.</param>
    /// <param name="pulls">Number of pulls, <c>n</c>, at least 0.</param>
    public static double OptimalValue(int arms, int pulls) => Backward(arms, pulls, new Best(arms), (_, _) => { });

    /// <summary>What <paramref name="policy"/> earns on average: its tallies weighted as they occur, not sampled.</summary>
    /// <param name="arms">Number of arms, <c>k</c>, at least 1.</param>
    /// <param name="pulls">Number of pulls, <c>n</c>, at least 0.</param>
    /// <param name="policy">Who pulls.</param>
    /// <exception cref="Probability.ImproperDistributionException">The policy's probabilities for a tally are none; the message says for which.</exception>
    public static double Value(int arms, int pulls, IBanditPolicy policy) => Backward(arms, pulls, new Following(policy, arms), (_, _) => { });

    /// <summary>The share of what can be gained over random pulling: <c>(value - n/2) / (optimal - n/2)</c>.</summary>
    /// <param name="arms">Number of arms, <c>k</c>, at least 2.</param>
    /// <param name="pulls">Number of pulls, <c>n</c>, at least 1.</param>
    /// <param name="policy">Who pulls.</param>
    public static double Share(int arms, int pulls, IBanditPolicy policy) =>
        (Value(arms, pulls, policy) - pulls / 2.0) / (OptimalValue(arms, pulls) - pulls / 2.0);

    /// <summary>The optimal values of all tallies: entry <c>[t][rank]</c> is what can still be earned after <c>t</c> pulls.</summary>
    internal static double[][] OptimalLayers(int arms, int pulls)
    {
        var layers = new double[pulls + 1][];
        Backward(arms, pulls, new Best(arms), (t, values) => layers[t] = [.. values]);
        return layers;
    }

    private static double Backward<TChoice>(int arms, int pulls, TChoice choice, Action<int, double[]> keep) where TChoice : IChoice
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(arms, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(pulls);
        var layer = new TallyLayer(2 * arms, pulls);
        var (after, before) = (new double[layer.CountOf(pulls)], new double[layer.CountOf(pulls)]);
        var gains = new double[arms];
        keep(pulls, after);
        for (var t = pulls - 1; t >= 0; t--)
        {
            layer.Begin(t);
            for (var rank = 0; ; rank++)
            {
                LookAhead(layer, rank, after, gains);
                before[rank] = choice.Of(layer.Counts, gains);
                if (!layer.MoveNext())
                    break;
            }
            (after, before) = (before, after);
            keep(t, after[..layer.CountOf(t)]);
        }
        return after[0];
    }

    // Arm a pays with its posterior mean p: p (1 + v(one more success)) + (1 - p) v(one more failure).
    internal static void LookAhead(TallyLayer layer, int rank, ReadOnlySpan<double> after, Span<double> gains)
    {
        var counts = layer.Counts;
        var shifts = layer.Shifts;
        for (var arm = 0; arm < gains.Length; arm++)
        {
            var pays = (counts[2 * arm] + 1.0) / (counts[2 * arm] + counts[2 * arm + 1] + 2);
            gains[arm] = pays * (1 + after[rank + shifts[2 * arm]]) + (1 - pays) * after[rank + shifts[2 * arm + 1]];
        }
    }

    private interface IChoice
    {
        double Of(ReadOnlySpan<int> counts, ReadOnlySpan<double> gains);
    }

    private readonly struct Best(int arms) : IChoice
    {
        public double Of(ReadOnlySpan<int> counts, ReadOnlySpan<double> gains)
        {
            var best = gains[0];
            for (var arm = 1; arm < arms; arm++)
                best = Math.Max(best, gains[arm]);
            return best;
        }
    }

    private readonly struct Following(IBanditPolicy policy, int arms) : IChoice
    {
        private readonly double[] probabilities = new double[arms];

        public double Of(ReadOnlySpan<int> counts, ReadOnlySpan<double> gains)
        {
            policy.Choose(counts, probabilities);
            Probability.Distribution.RequireProper(probabilities, policy, counts);
            return System.Numerics.Tensors.TensorPrimitives.Dot(probabilities, gains);
        }
    }
}
