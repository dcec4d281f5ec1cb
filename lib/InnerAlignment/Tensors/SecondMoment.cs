using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        if (width > Vector<T>.Count && width <= 2 * Vector<T>.Count)
        {
            MultiplyInRegisters(vectors, direction, result);
            return;
        }
        result.Clear();
        for (int start = 0; start < vectors.Length; start += width)
        {
            var vector = vectors.Slice(start, width);
            TensorPrimitives.MultiplyAdd(vector, TensorPrimitives.Dot(vector, direction), result, result);
        }
    }

    private static void MultiplyInRegisters<T>(ReadOnlySpan<T> vectors, ReadOnlySpan<T> direction, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int width = direction.Length;
        var (d0, d1, second) = Lanes.Overlapping(direction);
        Vector<T> r0 = default, r1 = default;
        ref T end = ref Unsafe.Add(ref MemoryMarshal.GetReference(vectors), vectors.Length);
        for (ref T e = ref MemoryMarshal.GetReference(vectors); Unsafe.IsAddressLessThan(ref e, ref end); e = ref Unsafe.Add(ref e, width))
        {
            var e0 = Vector.LoadUnsafe(ref e);
            var e1 = Vector.LoadUnsafe(ref e, (nuint)second);
            var along = new Vector<T>(Vector.Sum(Lanes.MultiplyAdd(e1, d1, e0 * d0)));
            r0 = Lanes.MultiplyAdd(e0, along, r0);
            r1 = Lanes.MultiplyAdd(e1, along, r1);
        }
        r1.CopyTo(result[second..]);
        r0.CopyTo(result);
    }
}
