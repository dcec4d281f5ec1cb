namespace InnerAlignment.Networks;

/// <summary>Minus the log probability of yes-or-no labels, <c>sum_j log(1 + exp(y_j)) - t_j y_j</c>.</summary>
/// <remarks>The outputs are log odds; each target is a probability in <c>[0, 1]</c>, usually 0 or 1. The gradient is <c>sigmoid(y) - t</c>.
/// Computed as
/// <c>max(y, 0) - t y + log(1 + exp(-|y|))</c>, which never overflows.</remarks>
public sealed record LogisticLoss : OutputwiseLoss
{
    /// <inheritdoc/>
    protected override T Row<T>(ReadOnlySpan<T> output, ReadOnlySpan<T> target, Span<T> gradient, T scale)
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
