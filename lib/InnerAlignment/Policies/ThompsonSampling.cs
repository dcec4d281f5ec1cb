using InnerAlignment.Integration;

namespace InnerAlignment.Policies;

/// <summary>Pulls each arm with the probability that it is the best one, given the tally and a uniform prior.</summary>
/// <remarks>Thompson (1933). Usually one number is drawn from every arm's posterior and the arm with the largest is pulled; here the
/// probability itself is computed, so that its value can be too: the integral of the density of one arm's Beta posterior times the
/// distribution functions of all others is that of a polynomial, exact by Gauss-Legendre quadrature.</remarks>
/// <example><code>
/// var probabilities = new double[2];
/// new ThompsonSampling(arms: 2, pulls: 10).Choose([1, 0, 0, 0], probabilities);
/// probabilities[0] // 0.6667
/// </code></example>
public sealed class ThompsonSampling : IBanditPolicy
{
    private readonly int pulls;
    private readonly double[] weights;
    private readonly double[][] densities;
    private readonly double[][] distributions;

    /// <param name="arms">Number of arms, at least 1.</param>
    /// <param name="pulls">Tallies have at most so many pulls, at least 1.</param>
    public ThompsonSampling(int arms, int pulls)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(arms, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pulls, 1);
        var rule = new GaussLegendre((pulls + arms) / 2 + 1);      // degree: pulls of all arms, and one more for each other arm
        this.pulls = pulls;
        weights = [.. rule.Weights.ToArray().Select(weight => weight / 2)];
        var nodes = rule.Nodes.ToArray().Select(node => (1 + node) / 2).ToArray();
        (densities, distributions) = (new double[(pulls + 1) * (pulls + 1)][], new double[(pulls + 1) * (pulls + 1)][]);
        for (var total = 0; total <= pulls; total++)
            for (var successes = 0; successes <= total; successes++)
                Tabulate(successes, total - successes, nodes);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The tally has more pulls than were foreseen.</exception>
    public void Choose(ReadOnlySpan<int> counts, Span<double> probabilities)
    {
        if (System.Numerics.Tensors.TensorPrimitives.Sum(counts) > pulls)
            throw new ArgumentException($"Tallies of up to {pulls} pulls were foreseen; [{string.Join(", ", counts.ToArray())}] came.", nameof(counts));
        probabilities.Clear();
        for (var node = 0; node < weights.Length; node++)
            for (var arm = 0; arm < probabilities.Length; arm++)
            {
                var product = weights[node] * densities[Index(counts, arm)][node];
                for (var other = 0; other < probabilities.Length; other++)
                    product *= other == arm ? 1 : distributions[Index(counts, other)][node];
                probabilities[arm] += product;
            }
    }

    // Density and distribution function of Beta(s + 1, f + 1): I_x(a, b + 1) = I_x(a, b) + x^a (1 - x)^b / (b B(a, b)), DLMF 8.17.21.
    private void Tabulate(int successes, int failures, double[] nodes)
    {
        var index = successes * (pulls + 1) + failures;
        var logarithm = LogFactorial(successes + failures + 1) - LogFactorial(successes) - LogFactorial(failures);
        densities[index] = [.. nodes.Select(x => Math.Exp(logarithm + successes * Math.Log(x) + failures * Math.Log(1 - x)))];
        distributions[index] = failures == 0
            ? [.. nodes.Select(x => Math.Pow(x, successes + 1))]
            : [.. nodes.Select((x, i) => distributions[index - 1][i] + densities[index - 1][i] * x * (1 - x) / failures)];
    }

    private static double LogFactorial(int n) => Enumerable.Range(1, n).Sum(i => Math.Log(i));

    private int Index(ReadOnlySpan<int> counts, int arm) => counts[2 * arm] * (pulls + 1) + counts[2 * arm + 1];
}
