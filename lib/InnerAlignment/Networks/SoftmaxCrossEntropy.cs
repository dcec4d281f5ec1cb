using System.Numerics;
using System.Numerics.Tensors;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Minus the log probability of the right class, <c>-log softmax(y)_t</c>, for one of <c>k</c> classes.</summary>
/// <remarks>The outputs are logits; the target is one column that holds the class, <c>0 .. k - 1</c>. The largest logit is taken off first,
/// so that no exponential overflows. The gradient is <c>softmax(y) - onehot(t)</c>.</remarks>
public sealed record SoftmaxCrossEntropy : Loss
{
    /// <inheritdoc/>
    public override int TargetColumns(int outputs) => 1;

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
        int right = int.CreateSaturating(target[0]);
        if (right < 0 || right >= output.Length || !T.IsInteger(target[0]))
            throw new ArgumentException(
                $"The target is class {target[0]}, but the network has {output.Length} outputs: classes 0 to {output.Length - 1}.");
        T margin = Softmax.Of(output, gradient) - output[right];
        gradient[right] -= T.One;
        TensorPrimitives.Multiply(gradient, scale, gradient);
        return margin;
    }
}
