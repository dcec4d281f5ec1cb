namespace InnerAlignment.Objectives;

/// <summary>Rastrigin's function, <c>f(x) = 10 d + sum x_i^2 - 10 cos(2 pi x_i)</c>: a bowl full of dents, one near every point with whole coordinates.</summary>
/// <remarks>Minimum 0 at the origin; usual domain <c>[-5.12, 5.12]^d</c>. Rastrigin (1974), in the form of Mühlenbein, Schomisch and Born (1991).</remarks>
/// <param name="dimension"><c>d</c>, at least 1.</param>
public sealed class Rastrigin(int dimension) : TestFunction(dimension, 5.12)
{
    /// <inheritdoc/>
    protected override double ValueAt(ReadOnlySpan<double> x)
    {
        var sum = 10.0 * x.Length;
        foreach (var xi in x)
            sum += xi * xi - 10 * Math.Cos(Math.Tau * xi);
        return sum;
    }

    /// <inheritdoc/>
    protected override void GradientAt(ReadOnlySpan<double> x, Span<double> gradient)
    {
        for (var i = 0; i < x.Length; i++)
            gradient[i] = 2 * x[i] + 10 * Math.Tau * Math.Sin(Math.Tau * x[i]);
    }
}
