using System.Numerics;
using System.Numerics.Tensors;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>The absolute distance, <c>sum_j |y_j - t_j|</c>, for regression that large misses do not rule.</summary>
/// <remarks>Its best constant is the median where that of <see cref="SquaredError"/> is the mean. The gradient is the sign of <c>y - t</c>, zero where they are equal.</remarks>
public sealed record AbsoluteError : Loss
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
        T loss = TensorPrimitives.SumOfMagnitudes<T>(gradient);
        foreach (ref T slope in gradient)
            slope = scale * T.CreateChecked(T.Sign(slope));
        return loss;
    }
}
