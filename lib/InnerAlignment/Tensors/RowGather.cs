using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InnerAlignment.Tensors;

/// <summary>Sums over chosen rows of a table, blocks of columns at a time so that the sums stay in registers.</summary>
/// <remarks>Rows are given by the offset of their first element, which the caller has checked: <c>offset + result.Length</c> is inside the
/// table.</remarks>
internal static class RowGather
{
    /// <summary><c>result = start + sum of the rows</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum<T>(ReadOnlySpan<T> table, ReadOnlySpan<int> rows, ReadOnlySpan<T> start, Span<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int lanes = Vector<T>.Count, column = 0;
        ref T origin = ref MemoryMarshal.GetReference(table);
        for (; column <= result.Length - 4 * lanes; column += 4 * lanes)
        {
            Vector<T> s0 = new(start[column..]), s1 = new(start[(column + lanes)..]);
            Vector<T> s2 = new(start[(column + 2 * lanes)..]), s3 = new(start[(column + 3 * lanes)..]);
            foreach (int row in rows)
            {
                ref T first = ref Unsafe.Add(ref origin, row + column);
                s0 += Vector.LoadUnsafe(ref first);
                s1 += Vector.LoadUnsafe(ref first, (nuint)lanes);
                s2 += Vector.LoadUnsafe(ref first, (nuint)(2 * lanes));
                s3 += Vector.LoadUnsafe(ref first, (nuint)(3 * lanes));
            }
            s0.CopyTo(result[column..]);
            s1.CopyTo(result[(column + lanes)..]);
            s2.CopyTo(result[(column + 2 * lanes)..]);
            s3.CopyTo(result[(column + 3 * lanes)..]);
        }
        for (; column < result.Length; column++)
        {
            T sum = start[column];
            foreach (int row in rows)
                sum += table[row + column];
            result[column] = sum;
        }
    }

    /// <summary>Adds <paramref name="addend"/> to every chosen row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddToEach<T>(ReadOnlySpan<T> addend, ReadOnlySpan<int> rows, Span<T> table)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int lanes = Vector<T>.Count, column = 0;
        ref T origin = ref MemoryMarshal.GetReference(table);
        for (; column <= addend.Length - 4 * lanes; column += 4 * lanes)
        {
            Vector<T> a0 = new(addend[column..]), a1 = new(addend[(column + lanes)..]);
            Vector<T> a2 = new(addend[(column + 2 * lanes)..]), a3 = new(addend[(column + 3 * lanes)..]);
            foreach (int row in rows)
            {
                ref T first = ref Unsafe.Add(ref origin, row + column);
                (Vector.LoadUnsafe(ref first) + a0).StoreUnsafe(ref first);
                (Vector.LoadUnsafe(ref first, (nuint)lanes) + a1).StoreUnsafe(ref first, (nuint)lanes);
                (Vector.LoadUnsafe(ref first, (nuint)(2 * lanes)) + a2).StoreUnsafe(ref first, (nuint)(2 * lanes));
                (Vector.LoadUnsafe(ref first, (nuint)(3 * lanes)) + a3).StoreUnsafe(ref first, (nuint)(3 * lanes));
            }
        }
        for (; column < addend.Length; column++)
            foreach (int row in rows)
                table[row + column] += addend[column];
    }
}
