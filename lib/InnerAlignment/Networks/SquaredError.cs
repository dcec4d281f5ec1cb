using System.Numerics.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Half the squared distance, <c>sum_j (y_j - t_j)^2 / 2</c>, for regression.</summary>
/// <remarks>With the half the gradient is <c>y - t</c>. PyTorch's <c>MSELoss</c> is <c>2 / k</c> times this, <c>k</c> the number of
/// outputs.</remarks>
public sealed record SquaredError : OutputwiseLoss
{
    /// <inheritdoc/>
    protected override T Row<T>(ReadOnlySpan<T> output, ReadOnlySpan<T> target, Span<T> gradient, T scale)
    {
        TensorPrimitives.Subtract(output, target, gradient);
        T loss = TensorPrimitives.SumOfSquares<T>(gradient) / T.CreateChecked(2);
        TensorPrimitives.Multiply(gradient, scale, gradient);
        return loss;
    }
}
