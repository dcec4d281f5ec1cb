using InnerAlignment.Integration;
using InnerAlignment.Probability;

namespace InnerAlignment.OverOptimization;

/// <summary>Best of n: draw <c>n</c> candidates and keep the one with the highest proxy value. The simplest optimizer there is.</summary>
/// <example><code>
/// BestOfN.ExpectedMaximum(new Normal(), n: 2) // 0.56419
/// </code></example>
public static class BestOfN
{
    /// <summary>How far selection moves the distribution of candidates, <c>KL = ln n - (n - 1) / n</c>, in nats.</summary>
    /// <param name="n">Number of candidates, at least 1.</param>
    /// <remarks>The divergence of the winner's distribution from a candidate's, exact where no two candidates tie, whatever their distribution
    /// (Hilton and Gao 2022, "Measuring Goodhart's law"; Beirami et al. 2024, arXiv 2401.01879).</remarks>
    public static double KullbackLeibler(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        return Math.Log(n) - (n - 1.0) / n;
    }

    /// <summary>The expectation of the largest of <paramref name="n"/> independent draws.</summary>
    /// <param name="distribution">What each candidate is drawn from; its mean must exist.</param>
    /// <param name="n">Number of draws, at least 1.</param>
    /// <remarks>By quadrature of <c>P(max &gt; x)</c> above 0 less <c>P(max &lt; x)</c> below 0, to about ten digits. For the standard normal
    /// distribution <c>1 / sqrt(pi)</c> at <c>n = 2</c>.</remarks>
    public static double ExpectedMaximum(IContinuousDistribution distribution, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        return DoubleExponential.Integrate(x => MaximumAbove(distribution.Survival(x), n), 0, double.PositiveInfinity)
            - DoubleExponential.Integrate(x => Math.Pow(distribution.Cumulative(x), n), double.NegativeInfinity, 0);
    }

    /// <summary><c>1 - (1 - survival)^n</c> without cancellation.</summary>
    private static double MaximumAbove(double survival, int n) => -ExponentialLessOne(n * LogarithmOfOneLess(survival));

    /// <summary><c>ln(1 - x)</c>; the rounding of <c>1 - x</c> is divided out (Kahan). The base library's LogP1 and ExpM1 do not do that.</summary>
    private static double LogarithmOfOneLess(double x) => 1 - x is var rounded and < 1 ? Math.Log(rounded) * x / (1 - rounded) : -x;

    /// <summary><c>exp(y) - 1</c>, by the same device.</summary>
    private static double ExponentialLessOne(double y) => Math.Exp(y) switch
    {
        1 => y,
        < 0.5 and var rounded => rounded - 1,
        var rounded => (rounded - 1) * y / Math.Log(rounded),
    };
}
