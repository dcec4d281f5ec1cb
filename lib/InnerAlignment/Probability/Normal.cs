using InnerAlignment.Randomness;
using InnerAlignment.Ranges;

namespace InnerAlignment.Probability;

/// <summary>The normal distribution <c>N(m, s^2)</c>.</summary>
/// <remarks>Tail probabilities near the centre by the power series of the error integral, further out by the continued fraction of Mills'
/// ratio (Abramowitz and Stegun 26.2.11 and 26.2.14): relative error below 1e-12.</remarks>
/// <param name="Mean"><c>m</c>, finite.</param>
/// <param name="Deviation"><c>s</c>, the standard deviation, above 0.</param>
/// <example><code>
/// new Normal().Survival(1.959963984540054) // 0.025
/// </code></example>
public sealed record Normal(double Mean = 0, double Deviation = 1) : IContinuousDistribution
{
    private const double SeriesEnd = 3;

    /// <summary><c>m</c>, finite.</summary>
    public double Mean { get; init => field = InRange.Finite(value); } = InRange.Finite(Mean);

    /// <summary><c>s</c>, the standard deviation, above 0.</summary>
    public double Deviation { get; init => field = InRange.Positive(value); } = InRange.Positive(Deviation);

    /// <inheritdoc/>
    public double Density(double x) => StandardDensity((x - Mean) / Deviation) / Deviation;

    /// <inheritdoc/>
    public double Cumulative(double x) => Tail((Mean - x) / Deviation);

    /// <inheritdoc/>
    public double Survival(double x) => Tail((x - Mean) / Deviation);

    /// <inheritdoc/>
    public double Sample(RandomStream random) => Mean + Deviation * random.NextNormal();

    private static double StandardDensity(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(Math.Tau);

    private static double Tail(double z) => z switch
    {
        < -SeriesEnd => 1 - Tail(-z),
        > SeriesEnd => StandardDensity(z) / MillsDenominator(z),
        _ => 0.5 - StandardDensity(z) * Series(z),
    };

    private static double Series(double z)
    {
        var (term, sum) = (z, z);
        for (var k = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); k += 2)
            sum += term *= z * z / k;
        return sum;
    }

    private static double MillsDenominator(double z)
    {
        const int Depth = 120;
        var denominator = z;
        for (var k = Depth; k >= 1; k--)
            denominator = z + k / denominator;
        return denominator;
    }
}
