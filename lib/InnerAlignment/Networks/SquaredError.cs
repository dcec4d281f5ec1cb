using System.Numerics;
using System.Numerics.Tensors;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Half the squared distance, <c>sum_j (y_j - t_j)^2 / 2</c>, for regression.</summary>
/// <remarks>With the half the gradient is <c>y - t</c>. PyTorch's <c>MSELoss</c> is <c>2 / k</c> times this, <c>k</c> the number of
/// outputs.</remarks>
public sealed record SquaredError : Loss
{
    /// <inheritdoc/>
    public override int TargetColumns(int outputs) => outputs;

    /// <inheritdoc/>
    protected override T Sum<T>(MatrixSpan<T> outputs, MatrixSpan<T> targets, MatrixSpan<T> gradient, T scale)
    {
        T sum = T.Zero;
        for (int i = 0; i < outputs.Rows; i++)
            sum += Row<T>(outputs.Row(i), targets.Row(i), gradient.Row(i), scale);
        return sum;
    }

    private static T Row<T>(ReadOnlySpan<T> output, ReadOnlySpan<T> target, Span<T> gradient, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.Subtract(output, target, gradient);
        T loss = TensorPrimitives.SumOfSquares<T>(gradient) / T.CreateChecked(2);
        TensorPrimitives.Multiply(gradient, scale, gradient);
        return loss;
    }
}
