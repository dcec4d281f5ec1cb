using System.Numerics.Tensors;

namespace InnerAlignment.Networks;

/// <summary>The absolute distance, <c>sum_j |y_j - t_j|</c>, for regression that large misses do not rule.</summary>
/// <remarks>Its best constant is the median where that of <see cref="SquaredError"/> is the mean. The gradient is the sign of <c>y - t</c>, zero where they are equal.</remarks>
public sealed record AbsoluteError : OutputwiseLoss
{
    /// <inheritdoc/>
    protected override T Row<T>(ReadOnlySpan<T> output, ReadOnlySpan<T> target, Span<T> gradient, T scale)
    {
        TensorPrimitives.Subtract(output, target, gradient);
        T loss = TensorPrimitives.SumOfMagnitudes<T>(gradient);
        foreach (ref T slope in gradient)
            slope = scale * T.CreateChecked(T.Sign(slope));
        return loss;
    }
}
