using System.Numerics;
using System.Numerics.Tensors;

namespace InnerAlignment.Tensors;

/// <summary>The matrix <c>sum_j e_j e_j'</c> of a few vectors, applied without being formed.</summary>
internal static class SecondMoment
{
    /// <summary><c>result = sum_j e_j (e_j . direction)</c>.</summary>
    /// <param name="vectors">The <c>e_j</c>, one after the other, <c>[count, width]</c>.</param>
    /// <param name="direction"><c>[width]</c>.</param>
    /// <param name="result"><c>[width]</c>, overwritten.</param>
    public static void Multiply<T>(ReadOnlySpan<T> vectors, ReadOnlySpan<T> direction, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int width = direction.Length;
        result.Clear();
        for (int start = 0; start < vectors.Length; start += width)
        {
            var vector = vectors.Slice(start, width);
            TensorPrimitives.MultiplyAdd(vector, TensorPrimitives.Dot(vector, direction), result, result);
        }
    }
}
