using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>How wrong outputs <c>[n, k]</c> are for targets, as a mean over the <c>n</c> rows, with its gradient.</summary>
/// <remarks>Minimized. Deterministic; allocates nothing.</remarks>
public abstract record Loss
{
    /// <summary>Columns that targets need for <paramref name="outputs"/> outputs.</summary>
    public abstract int TargetColumns(int outputs);

    /// <summary>The mean loss; its gradient in the outputs is written over <paramref name="gradient"/>.</summary>
    /// <param name="outputs"><c>[n, k]</c>.</param>
    /// <param name="targets"><c>[n, TargetColumns(k)]</c>.</param>
    /// <param name="gradient"><c>[n, k]</c>, overwritten.</param>
    /// <exception cref="ArgumentException">Shapes do not fit; the message names both.</exception>
    public T Evaluate<T>(MatrixSpan<T> outputs, MatrixSpan<T> targets, MatrixSpan<T> gradient)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (targets.Rows != outputs.Rows || targets.Columns != TargetColumns(outputs.Columns))
            throw new ArgumentException(
                $"{GetType().Name} of outputs {outputs.ToString()} needs targets [{outputs.Rows}, {TargetColumns(outputs.Columns)}]; {targets.ToString()} came.");
        if (gradient.Rows != outputs.Rows || gradient.Columns != outputs.Columns)
            throw new ArgumentException($"The gradient of outputs {outputs.ToString()} does not fit into {gradient.ToString()}.");
        var scale = T.One / T.CreateChecked(outputs.Rows);
        return scale * Sum(outputs, targets, gradient, scale);
    }

    /// <summary>The sum of the losses of all rows; <paramref name="scale"/> times its gradient is written over
    /// <paramref name="gradient"/>.</summary>
    protected abstract T Sum<T>(MatrixSpan<T> outputs, MatrixSpan<T> targets, MatrixSpan<T> gradient, T scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
