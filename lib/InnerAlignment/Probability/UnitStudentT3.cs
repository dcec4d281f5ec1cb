using InnerAlignment.Randomness;

namespace InnerAlignment.Probability;

/// <summary>Student's t with three degrees of freedom, scaled to variance 1: as wide as a standard normal, with heavy tails.</summary>
/// <remarks>If <c>T</c> has the t distribution with 3 degrees of freedom, this is the distribution of <c>T / sqrt(3)</c>: density
/// <c>2 / (pi (1 + x^2)^2)</c>, and <c>P(X &gt; x)</c> falls like <c>2 / (3 pi x^3)</c>. Moments of order 3 and above do not exist.</remarks>
public sealed record UnitStudentT3 : IContinuousDistribution
{
    /// <inheritdoc/>
    public double Density(double x) => 2 / (Math.PI * Math.Pow(1 + x * x, 2));

    /// <inheritdoc/>
    public double Cumulative(double x) => Survival(-x);

    /// <inheritdoc/>
    public double Survival(double x) => x > 8 ? FarTail(1 / x) / Math.PI : 0.5 - (x / (1 + x * x) + Math.Atan(x)) / Math.PI;

    /// <inheritdoc/>
    /// <remarks>A standard normal number over the length of three others.</remarks>
    public double Sample(RandomStream random)
    {
        var (x, y, z) = (random.NextNormal(), random.NextNormal(), random.NextNormal());
        return random.NextNormal() / Math.Sqrt(x * x + y * y + z * z);
    }

    /// <summary><c>atan(u) - u / (1 + u^2)</c> by its power series, where the difference would lose its digits.</summary>
    private static double FarTail(double u)
    {
        var (sum, power) = (0.0, u);
        for (var k = 1; k < 12; k++)
            sum += (k % 2 == 1 ? 1 : -1) * (power *= u * u) * 2 * k / (2 * k + 1);
        return sum;
    }
}
