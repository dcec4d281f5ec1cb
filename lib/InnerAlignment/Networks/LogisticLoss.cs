using System.Numerics;
using InnerAlignment.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Minus the log probability of yes-or-no labels, <c>sum_j log(1 + exp(y_j)) - t_j y_j</c>.</summary>
/// <remarks>The outputs are log odds; each target is a probability in <c>[0, 1]</c>, usually 0 or 1. The gradient is <c>sigmoid(y) - t</c>.
/// Computed as
/// <c>max(y, 0) - t y + log(1 + exp(-|y|))</c>, which never overflows.</remarks>
public sealed record LogisticLoss : Loss
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
        T loss = T.Zero;
        for (int j = 0; j < output.Length; j++)
        {
            T tail = T.Exp(-T.Abs(output[j]));                                     // of the less likely side, in (0, 1]
            loss += T.Max(output[j], T.Zero) - target[j] * output[j] + T.LogP1(tail);
            T likely = T.One / (T.One + tail);
            gradient[j] = scale * ((output[j] >= T.Zero ? likely : T.One - likely) - target[j]);
        }
        return loss;
    }
}
