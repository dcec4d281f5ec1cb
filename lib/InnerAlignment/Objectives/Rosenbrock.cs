namespace InnerAlignment.Objectives;

/// <summary>Rosenbrock's valley, <c>f(x) = sum 100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2</c>: curved, narrow and nearly flat along its floor.</summary>
/// <remarks>Minimum 0 at <c>(1, …, 1)</c>; usual domain <c>[-2, 2]^d</c>. Rosenbrock (1960), "An automatic method for finding the greatest or least value of a
/// function". From 4 dimensions on there is a second, local minimum near <c>(-1, 1, …, 1)</c>.</remarks>
/// <param name="dimension"><c>d</c>, at least 2.</param>
public sealed class Rosenbrock(int dimension) : TestFunction(Two(dimension), 2, Enumerable.Repeat(1.0, dimension).ToArray())
{
    /// <inheritdoc/>
    protected override double ValueAt(ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length - 1; i++)
        {
            var (across, along) = (x[i + 1] - x[i] * x[i], 1 - x[i]);
            sum += 100 * across * across + along * along;
        }
        return sum;
    }

    /// <inheritdoc/>
    protected override void GradientAt(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient.Clear();
        for (var i = 0; i < x.Length - 1; i++)
        {
            var across = x[i + 1] - x[i] * x[i];
            gradient[i] += -400 * across * x[i] - 2 * (1 - x[i]);
            gradient[i + 1] += 200 * across;
        }
    }

    private static int Two(int dimension)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 2);
        return dimension;
    }
}
