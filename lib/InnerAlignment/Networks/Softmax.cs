using System.Numerics;
using System.Numerics.Tensors;

namespace InnerAlignment.Networks;

/// <summary>Probabilities from logits, <c>p_j = exp(y_j) / sum_i exp(y_i)</c>.</summary>
/// <example><code>
/// var probabilities = new double[2];
/// Softmax.Of&lt;double&gt;([0, 0], probabilities);
/// probabilities[1] // 0.5000
/// </code></example>
public static class Softmax
{
    /// <summary>Writes the probabilities of the logits <c>[k]</c> and returns their log partition function <c>log sum_i
    /// exp(y_i)</c>.</summary>
    /// <remarks>The largest logit is taken off first: finite logits never overflow. <c>log p_j = y_j - result</c>. The spans may be the
    /// same memory.</remarks>
    public static T Of<T>(ReadOnlySpan<T> logits, Span<T> probabilities) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T largest = TensorPrimitives.Max(logits);
        TensorPrimitives.Subtract(logits, largest, probabilities);
        TensorPrimitives.Exp<T>(probabilities, probabilities);
        T sum = TensorPrimitives.Sum<T>(probabilities);
        TensorPrimitives.Multiply(probabilities, T.One / sum, probabilities);
        return largest + T.Log(sum);
    }
}
