using System.Numerics.Tensors;

namespace InnerAlignment.Objectives;

/// <summary>The sphere, <c>f(x) = sum x_i^2</c>: the same slope in all directions, one minimum.</summary>
/// <remarks>Minimum 0 at the origin; usual domain <c>[-5, 5]^d</c>. De Jong (1975), function 1. Gradient descent with rate <c>eta</c> multiplies every coordinate by
/// <c>1 - 2 eta</c> at each step.</remarks>
/// <param name="dimension"><c>d</c>, at least 1.</param>
public sealed class Sphere(int dimension) : TestFunction(dimension, 5)
{
    /// <inheritdoc/>
    protected override double ValueAt(ReadOnlySpan<double> x) => TensorPrimitives.SumOfSquares(x);

    /// <inheritdoc/>
    protected override void GradientAt(ReadOnlySpan<double> x, Span<double> gradient) => TensorPrimitives.Multiply(x, 2, gradient);
}
