namespace InnerAlignment.Objectives;

/// <summary>Himmelblau's function, <c>f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2</c>: four valleys, equally deep.</summary>
/// <remarks>Minimum 0 at (3, 2) and three more points, given to 15 digits by Newton's method; usual domain <c>[-5, 5]^2</c>. Himmelblau (1972), "Applied nonlinear programming".</remarks>
public sealed class Himmelblau() : TestFunction(2, 5, [3, 2], [-2.805118086952745, 3.131312518250573], [-3.779310253377747, -3.283185991286170], [3.584428340330492, -1.848126526964404])
{
    /// <inheritdoc/>
    protected override double ValueAt(ReadOnlySpan<double> x)
    {
        var (first, second) = (x[0] * x[0] + x[1] - 11, x[0] + x[1] * x[1] - 7);
        return first * first + second * second;
    }

    /// <inheritdoc/>
    protected override void GradientAt(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var (first, second) = (x[0] * x[0] + x[1] - 11, x[0] + x[1] * x[1] - 7);
        gradient[0] = 4 * x[0] * first + 2 * second;
        gradient[1] = 2 * first + 4 * x[1] * second;
    }
}
