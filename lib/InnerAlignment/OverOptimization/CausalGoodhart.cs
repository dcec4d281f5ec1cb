using InnerAlignment.Ranges;

namespace InnerAlignment.OverOptimization;

/// <summary>Tall people play basketball: a common cause <c>Z</c> in {0, 1} makes both gold <c>G</c> and proxy <c>X</c> likely; neither makes the
/// other.</summary>
/// <remarks>Gold and proxy each equal <c>Z</c> with a given fidelity, independently. The pressure is the probability that someone sets
/// <c>X = 1</c> by hand (Pearl's intervention <c>do(X = 1)</c>): the proxy's mean goes to 1, the gold's does not move, although those with
/// <c>X = 1</c> were seen to have more of it. Exact by summing over the eight cases.</remarks>
/// <param name="CauseProbability">Probability of <c>Z = 1</c>.</param>
/// <param name="GoldFidelity">Probability of <c>G = Z</c>.</param>
/// <param name="ProxyFidelity">Probability of <c>X = Z</c> where nobody intervenes.</param>
public sealed record CausalGoodhart(double CauseProbability = 0.5, double GoldFidelity = 0.9, double ProxyFidelity = 0.9) : GoodhartCase
{
    /// <summary>Probability of <c>Z = 1</c>, from 0 to 1.</summary>
    public double CauseProbability { get; init => field = InRange.Probability(value); } = InRange.Probability(CauseProbability);

    /// <summary>Probability of <c>G = Z</c>, from 0 to 1.</summary>
    public double GoldFidelity { get; init => field = InRange.Probability(value); } = InRange.Probability(GoldFidelity);

    /// <summary>Probability of <c>X = Z</c> where nobody intervenes, from 0 to 1.</summary>
    public double ProxyFidelity { get; init => field = InRange.Probability(value); } = InRange.Probability(ProxyFidelity);

    /// <inheritdoc/>
    public override GoodhartKind Kind => GoodhartKind.Causal;

    /// <summary>What observation promises: <c>E[G | X = 1] - E[G | X = 0]</c> where nobody intervenes.</summary>
    public double ObservedAdvantage => GoldGivenProxy(1) - GoldGivenProxy(0);

    /// <summary>What intervention gives: <c>E[G | do(X = 1)] - E[G | do(X = 0)]</c>.</summary>
    public double InterventionalAdvantage => Mean((_, gold, _) => gold, _ => 1) - Mean((_, gold, _) => gold, _ => 0);

    /// <inheritdoc/>
    public override GoodhartOutcome At(double pressure)
    {
        RequirePressure(pressure, 1);
        return new(pressure, Mean((_, _, proxy) => proxy, Mixed), Mean((_, gold, _) => gold, Mixed));

        double Mixed(int cause) => pressure + (1 - pressure) * Untouched(cause);
    }

    private double Untouched(int cause) => cause == 1 ? ProxyFidelity : 1 - ProxyFidelity;

    private double GoldGivenProxy(int value) =>
        Mean((_, gold, proxy) => proxy == value ? gold : 0, Untouched) / Mean((_, _, proxy) => proxy == value ? 1 : 0, Untouched);

    /// <summary>The expectation of a function of cause, gold and proxy, given the probability of <c>X = 1</c> for each cause.</summary>
    private double Mean(Func<int, int, int, double> function, Func<int, double> proxyProbability)
    {
        var sum = 0.0;
        for (var outcome = 0; outcome < 8; outcome++)
        {
            var (cause, gold, proxy) = (outcome & 1, outcome >> 1 & 1, outcome >> 2);
            var probability = Chance(cause, CauseProbability) * Chance(gold, cause == 1 ? GoldFidelity : 1 - GoldFidelity)
                * Chance(proxy, proxyProbability(cause));
            sum += probability * function(cause, gold, proxy);
        }
        return sum;
    }

    private static double Chance(int value, double probability) => value == 1 ? probability : 1 - probability;
}
