namespace InnerAlignment.Integration;

/// <summary>A smooth function on an interval, kept as polynomials of degree 11 on equal pieces: cheap to ask many times.</summary>
/// <remarks>Interpolation in Chebyshev points of the first kind, evaluated by Clenshaw's recurrence (Trefethen 2019, "Approximation Theory and
/// Approximation Practice", chapters 2-3). Deterministic.</remarks>
internal sealed class PiecewiseChebyshev
{
    private const int Terms = 12;

    private readonly double[] coefficients;
    private readonly double from;
    private readonly double width;

    public PiecewiseChebyshev(Func<double, double> function, double from, double to, int pieces)
    {
        (this.from, width, coefficients) = (from, (to - from) / pieces, new double[Terms * pieces]);
        for (var piece = 0; piece < pieces; piece++)
            Fit(function, from + piece * width, coefficients.AsSpan(piece * Terms, Terms));
    }

    /// <summary>The function at <paramref name="x"/>, which lies on the interval.</summary>
    public double this[double x]
    {
        get
        {
            var position = (x - from) / width;
            var piece = Math.Clamp((int)position, 0, coefficients.Length / Terms - 1);
            var twice = 2 * (2 * (position - piece) - 1);
            var terms = coefficients.AsSpan(piece * Terms, Terms);
            var (later, next) = (0.0, 0.0);
            for (var k = Terms - 1; k > 0; k--)
                (later, next) = (terms[k] + twice * later - next, later);
            return terms[0] + twice / 2 * later - next;
        }
    }

    private void Fit(Func<double, double> function, double left, Span<double> terms)
    {
        for (var i = 0; i < Terms; i++)
        {
            var angle = Math.PI * (i + 0.5) / Terms;
            var value = function(left + width * (1 + Math.Cos(angle)) / 2);
            for (var k = 0; k < Terms; k++)
                terms[k] += (k == 0 ? 1.0 : 2.0) / Terms * value * Math.Cos(k * angle);
        }
    }
}
