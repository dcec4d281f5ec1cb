namespace InnerAlignment.OverOptimization;

/// <summary>A pool of candidates with a proxy and a gold value each, from which best of n is estimated for every <c>n</c> at once.</summary>
/// <remarks>Among all <c>C(N, n)</c> ways to take <c>n</c> of <c>N</c> candidates, the one of rank <c>i</c> by proxy wins in
/// <c>C(i - 1, n - 1)</c>: the weighted mean over ranks is the average over every subset, without any resampling, and unbiased (Nakano
/// et al. 2021, "WebGPT", arXiv 2112.09332, equation for the best-of-n estimator). Deterministic given the pool; sorting once, then one pass
/// for each <c>n</c>.</remarks>
public sealed class CandidatePool
{
    private readonly double[] proxies;
    private readonly double[] golds;

    /// <summary>The pool of candidates <c>i = 0 .. N - 1</c>.</summary>
    /// <param name="proxies">Proxy values, <c>[N]</c>, finite; of equal ones the later counts as higher.</param>
    /// <param name="golds">Gold values of the same candidates, <c>[N]</c>, finite.</param>
    /// <exception cref="ArgumentException">The lengths differ, there are fewer than two candidates, or a value is not finite.</exception>
    public CandidatePool(IReadOnlyList<double> proxies, IReadOnlyList<double> golds)
    {
        if (proxies.Count != golds.Count || proxies.Count < 2)
            throw new ArgumentException(
                $"A pool needs as many gold as proxy values and at least two: {proxies.Count} proxy and {golds.Count} gold values came.", nameof(golds));
        var worst = Enumerable.Range(0, proxies.Count).Where(i => !double.IsFinite(proxies[i]) || !double.IsFinite(golds[i])).ToArray();
        if (worst is [var bad, ..])
            throw new ArgumentException($"Candidate {bad} has proxy {proxies[bad]:R} and gold {golds[bad]:R}; both must be finite.", nameof(proxies));
        var order = Enumerable.Range(0, proxies.Count).OrderBy(i => proxies[i]).ToArray();
        this.proxies = [.. order.Select(i => proxies[i])];
        this.golds = [.. order.Select(i => golds[i])];
    }

    /// <summary>Number of candidates, <c>N</c>.</summary>
    public int Count => proxies.Length;

    /// <summary>The estimate for choices among <paramref name="n"/>, with jackknife standard errors.</summary>
    /// <param name="n">From 1 to <c>N - 1</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is not in that range.</exception>
    public BestOfNEstimate Estimate(int n)
    {
        if (n < 1 || n >= Count)
            throw new ArgumentOutOfRangeException(nameof(n), n, $"A pool of {Count} candidates tells about best of 1 to {Count - 1}.");
        var (full, without) = (WinningProbabilities(Count, n), WinningProbabilities(Count - 1, n));
        var (proxy, proxyError) = Jackknife(proxies, full, without);
        var (gold, goldError) = Jackknife(golds, full, without);
        return new(n, proxy, proxyError, gold, goldError);
    }

    /// <summary><c>C(i - 1, n - 1) / C(count, n)</c> for ranks <c>i = 1 .. count</c>, from the top down by the ratio of neighbours.</summary>
    private static double[] WinningProbabilities(int count, int n)
    {
        var weights = new double[count];
        weights[^1] = (double)n / count;
        for (var i = count - 1; i >= n; i--)
            weights[i - 1] = weights[i] * (i - n + 1) / i;
        return weights;
    }

    /// <summary>Leaving out candidate <c>j</c> moves all above it one rank down: prefix sums give all <c>N</c> estimates in one pass.</summary>
    private static (double Mean, double Error) Jackknife(double[] values, double[] full, double[] without)
    {
        var (mean, below, above) = (0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
            mean += full[i] * values[i];
        for (var i = 1; i < values.Length; i++)
            above += without[i - 1] * values[i];
        var (sum, squares) = (0.0, 0.0);
        for (var j = 0; j < values.Length; j++)
        {
            var deviation = below + above - mean;
            (sum, squares) = (sum + deviation, squares + deviation * deviation);
            if (j + 1 == values.Length)
                break;
            below += without[j] * values[j];
            above -= without[j] * values[j + 1];
        }
        var count = values.Length;
        return (mean, Math.Sqrt(Math.Max(0, (count - 1.0) / count * (squares - sum * sum / count))));
    }
}
