using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>A loss that compares every output with a target of its own: as many target columns as outputs.</summary>
public abstract record OutputwiseLoss : Loss
{
    /// <inheritdoc/>
    public sealed override int TargetColumns(int outputs) => outputs;

    /// <inheritdoc/>
    protected sealed override T Sum<T>(MatrixSpan<T> outputs, MatrixSpan<T> targets, MatrixSpan<T> gradient, T scale)
    {
        T sum = T.Zero;
        for (int i = 0; i < outputs.Rows; i++)
            sum += Row<T>(outputs.Row(i), targets.Row(i), gradient.Row(i), scale);
        return sum;
    }

    /// <summary>The loss of one row; <paramref name="scale"/> times its gradient is written over <paramref name="gradient"/>.</summary>
    protected abstract T Row<T>(ReadOnlySpan<T> output, ReadOnlySpan<T> target, Span<T> gradient, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
