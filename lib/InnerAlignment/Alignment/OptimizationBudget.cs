using InnerAlignment.Ranges;

namespace InnerAlignment.Alignment;

/// <summary>When search pays: a base optimizer with power <c>P</c> divides it between finding an optimizer and tuning what that cannot do, over
/// <c>N</c> kinds of situation.</summary>
/// <remarks>Hubinger et al. (2019), "Risks from Learned Optimization", arXiv 1906.01820, section 2.1: putting <c>f(x)</c> of its power into a
/// mesa-optimizer of power <c>x</c>, which then works in every situation, leaves <c>(P - f(x)) / N</c> for each. Their sum is what any one
/// situation gets. The more varied the situations, the more it pays to find something that searches for itself.</remarks>
/// <param name="Power"><c>P</c>, the base optimizer's total power, at least 0.</param>
/// <param name="Situations"><c>N</c>, how many situations it must be divided over, at least 1.</param>
/// <example><code>
/// new OptimizationBudget(Power: 100, Situations: 10).BestMesaPower(coefficient: 2) // 2.5
/// </code></example>
public sealed record OptimizationBudget(double Power, double Situations)
{
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary><c>P</c>, the base optimizer's total power, at least 0.</summary>
    public double Power { get; init => field = InRange.NotNegative(value); } = InRange.NotNegative(Power);

    /// <summary><c>N</c>, how many situations it must be divided over, at least 1.</summary>
    public double Situations { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Situations, 1);

    /// <summary>What each situation gets: <c>(P - f(x)) / N + x</c>.</summary>
    /// <param name="mesaPower"><c>x</c>, at least 0.</param>
    /// <param name="cost"><c>f(x)</c>, what <c>x</c> costs.</param>
    public double PerSituation(double mesaPower, double cost) => (Power - cost) / Situations + mesaPower;

    /// <summary>The best mesa-power where it costs <c>f(x) = c x^2</c>: <c>x* = min(N / (2 c), sqrt(P / c))</c>.</summary>
    /// <param name="coefficient"><c>c</c>, above 0.</param>
    public double BestMesaPower(double coefficient)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(coefficient);
        return Math.Min(Situations / (2 * coefficient), Math.Sqrt(Power / coefficient));
    }

    /// <summary>The best mesa-power for any convex rising cost, by golden-section search over what the budget can pay.</summary>
    /// <param name="cost"><c>f</c>, convex and rising, <c>f(0) = 0</c>.</param>
    /// <param name="tolerance">How near to the best, relative to the affordable maximum.</param>
    /// <exception cref="ArgumentException">The cost never reaches the power.</exception>
    public double BestMesaPower(Func<double, double> cost, double tolerance = 1e-9)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        var (low, high) = (0.0, Affordable(cost));
        for (var width = high; high - low > tolerance * width;)
        {
            var (left, right) = (high - Golden * (high - low), low + Golden * (high - low));
            if (PerSituation(left, cost(left)) < PerSituation(right, cost(right)))
                low = left;
            else
                high = right;
        }
        return (low + high) / 2;
    }

    private double Affordable(Func<double, double> cost)
    {
        var (low, high) = (0.0, 1.0);
        while (cost(high) < Power)
            high = double.IsFinite(high) ? high * 2 : throw new ArgumentException(
                $"The cost must rise above the power {Power}; it never does, and power without end would be free.", nameof(cost));
        for (var halving = 0; halving < 60; halving++)
            (low, high) = cost((low + high) / 2) <= Power ? ((low + high) / 2, high) : (low, (low + high) / 2);
        return low;
    }
}
