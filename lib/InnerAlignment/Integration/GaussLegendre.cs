namespace InnerAlignment.Integration;

/// <summary>Gauss-Legendre quadrature: with <c>n</c> nodes exact for polynomials of degree up to <c>2 n - 1</c>.</summary>
/// <remarks>Nodes are the roots of the Legendre polynomial <c>P_n</c>, found by Newton's method from Tricomi's starting values; weights are
/// <c>2 / ((1 - x^2) P_n'(x)^2)</c> (Abramowitz and Stegun 25.4.29). Deterministic.</remarks>
public sealed class GaussLegendre
{
    private readonly double[] nodes;
    private readonly double[] weights;

    /// <summary>The rule with <paramref name="count"/> nodes.</summary>
    /// <param name="count"><c>n</c>, at least 1.</param>
    public GaussLegendre(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        (nodes, weights) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var x = -Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            for (var iteration = 0; iteration < 6; iteration++)
                x -= Legendre(count, x) is var (value, slope) ? value / slope : 0;
            var (_, derivative) = Legendre(count, x);
            (nodes[i], weights[i]) = (x, 2 / ((1 - x * x) * derivative * derivative));
        }
    }

    /// <summary>The <c>n</c> nodes in <c>(-1, 1)</c>, rising.</summary>
    public ReadOnlySpan<double> Nodes => nodes;

    /// <summary>The <c>n</c> weights, positive; they sum to 2.</summary>
    public ReadOnlySpan<double> Weights => weights;

    /// <summary>The integral over <c>[from, to]</c>, cut into equal panels of <c>n</c> nodes each.</summary>
    /// <param name="integrand">Smooth within each panel.</param>
    /// <param name="from">Lower end, finite.</param>
    /// <param name="to">Upper end, finite.</param>
    /// <param name="panels">At least 1.</param>
    public double Integrate(Func<double, double> integrand, double from, double to, int panels = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(panels);
        var (sum, half) = (0.0, (to - from) / (2 * panels));
        for (var panel = 0; panel < panels; panel++)
            for (var i = 0; i < nodes.Length; i++)
                sum += weights[i] * integrand(from + half * (2 * panel + 1 + nodes[i]));
        return half * sum;
    }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        var (previous, value) = (0.0, 1.0);
        for (var k = 1; k <= degree; k++)
            (previous, value) = (value, ((2 * k - 1) * x * value - (k - 1) * previous) / k);
        return (value, degree * (x * value - previous) / (x * x - 1));
    }
}
