using InnerAlignment.Integration;
using InnerAlignment.Probability;
using InnerAlignment.Randomness;

namespace InnerAlignment.OverOptimization;

/// <summary>A proxy <c>X = V + E</c>: the gold value <c>V</c>, normal, plus an independent error <c>E</c>. The tails of the error decide what
/// optimizing it does.</summary>
/// <remarks>Kwa, Thomas and Garriga-Alonso (2024), "Catastrophic Goodhart", arXiv 2407.14503: with light-tailed error the gold value rises with
/// the proxy for ever; with heavy-tailed error it falls back to where it began while the proxy grows without bound. Exact by quadrature: the
/// convolutions over <c>V</c> by Gauss-Legendre panels, the outcome over <c>X</c> by a double exponential rule on the whole line. The tables are
/// built once (about a million density evaluations); each <c>n</c> then takes one pass over them.</remarks>
/// <example><code>
/// var outcome = new NoisyProxy(value: new Normal(), error: new Normal()).BestOf(n: 16);
/// outcome.Gold / outcome.Proxy // 0.5000
/// </code></example>
public sealed class NoisyProxy
{
    private const double Reach = 9.5;
    private const int Panels = 38;
    private const double OuterReach = 4.2;
    private const int StepsPerUnit = 96;

    private static readonly GaussLegendre Rule = new(16);

    private readonly Cell[] cells;

    /// <summary>Tabulates the proxy of a normal value and an error.</summary>
    /// <param name="value">The distribution of the gold value <c>V</c>.</param>
    /// <param name="error">The distribution of the error <c>E</c>.</param>
    public NoisyProxy(Normal value, IContinuousDistribution error)
    {
        (Value, Error) = (value, error);
        cells = [.. Enumerable.Range((int)(-OuterReach * StepsPerUnit), (int)(2 * OuterReach * StepsPerUnit) + 1).Select(CellAt)];
    }

    /// <summary>The distribution of the gold value <c>V</c>.</summary>
    public Normal Value { get; }

    /// <summary>The distribution of the error <c>E</c>.</summary>
    public IContinuousDistribution Error { get; }

    /// <summary>The expected gold value of a candidate whose proxy value is <paramref name="proxy"/>, <c>E[V | X = x]</c>.</summary>
    public double GoldGiven(double proxy) =>
        Over(v => v * Error.Density(proxy - v)) / Over(v => Error.Density(proxy - v));

    /// <summary>Expected proxy and gold value of the best of <paramref name="n"/> candidates by proxy.</summary>
    /// <param name="n">At least 1.</param>
    public BestOfNOutcome BestOf(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var (proxy, gold) = (0.0, 0.0);
        foreach (var cell in cells)
        {
            var winning = n * Math.Pow(cell.Below, n - 1);
            proxy += winning * cell.Proxy;
            gold += winning * cell.Gold;
        }
        return new(n, proxy, gold);
    }

    /// <summary>A pool of <paramref name="count"/> sampled candidates.</summary>
    /// <param name="count">At least 2.</param>
    /// <param name="random">All randomness: for each candidate its value, then its error.</param>
    public CandidatePool Sample(int count, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var (proxies, golds) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            golds[i] = Value.Sample(random);
            proxies[i] = golds[i] + Error.Sample(random);
        }
        return new(proxies, golds);
    }

    /// <summary>One node of the outer rule: its weight times <c>x f(x)</c> and <c>E[V; X = x]</c>, and <c>F(x)</c>.</summary>
    private readonly record struct Cell(double Below, double Proxy, double Gold);

    private Cell CellAt(int index)
    {
        var t = (double)index / StepsPerUnit;
        var u = Math.PI / 2 * Math.Sinh(t);
        var x = Value.Mean + Math.Sinh(u);
        var weight = Math.PI / 2 * Math.Cosh(t) * Math.Cosh(u) / StepsPerUnit;
        var density = Over(v => Error.Density(x - v));
        var gold = Over(v => v * Error.Density(x - v));
        return new(Over(v => Error.Cumulative(x - v)), weight * x * density, weight * gold);
    }

    private double Over(Func<double, double> integrand) => Rule.Integrate(
        v => Value.Density(v) * integrand(v), Value.Mean - Reach * Value.Deviation, Value.Mean + Reach * Value.Deviation, Panels);
}
