using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace InnerAlignment.Tensors;

/// <summary>Inner products of many short vectors with one.</summary>
internal static class RowProducts
{
    /// <summary><c>products[j] = e_j . direction</c>.</summary>
    /// <param name="vectors">The <c>e_j</c>, one after the other, <c>[count, width]</c>.</param>
    /// <param name="direction"><c>[width]</c>.</param>
    /// <param name="products"><c>[count]</c>, overwritten.</param>
    public static void Of<T>(ReadOnlySpan<T> vectors, ReadOnlySpan<T> direction, Span<T> products)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int width = direction.Length;
        if (width > Vector<T>.Count && width <= 2 * Vector<T>.Count)
            InRegisters(vectors, direction, products);
        else
            for (int j = 0; j < products.Length; j++)
                products[j] = TensorPrimitives.Dot(vectors.Slice(j * width, width), direction);
    }

    private static void InRegisters<T>(ReadOnlySpan<T> vectors, ReadOnlySpan<T> direction, Span<T> products)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (d0, d1, second) = Lanes.Overlapping(direction);
        ref T first = ref MemoryMarshal.GetReference(vectors[..(products.Length * direction.Length)]);
        for (int j = 0; j < products.Length; j++)
        {
            nuint start = (nuint)(j * direction.Length);
            products[j] = Vector.Sum(Lanes.MultiplyAdd(Vector.LoadUnsafe(ref first, start + (nuint)second), d1, Vector.LoadUnsafe(ref first, start) * d0));
        }
    }
}
