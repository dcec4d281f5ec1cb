using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace InnerAlignment.Tensors;

/// <summary>The innermost step of a matrix product: a tile of six rows by two vectors, held in registers; by one vector where the result has no more columns left.</summary>
/// <remarks>Twelve accumulators hide the latency of two fused multiply-adds per cycle and leave four of AVX2's sixteen registers for a row
/// of the packed panel and a broadcast. A narrow tile does half the work for a layer of few outputs. Every number is summed in the same order in both.</remarks>
internal static class MatrixTile
{
    public const int Height = 6;

    public static int Width<T>() => 2 * Vector<T>.Count;

    /// <summary><c>result[i.., j..] += left[i.., k .. k + depth] panel</c>, at the edges by way of a tile on the stack.</summary>
    public static void Add<T>(MatrixSpan<T> left, int i, int k, int depth, Span<T> panel, MatrixSpan<T> result, int j, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (columns > Vector<T>.Count)
            Add<T, TwoVectors>(left, i, k, depth, panel, result, j, columns);
        else
            Add<T, OneVector>(left, i, k, depth, panel, result, j, columns);
    }

    private static void Add<T, TWidth>(MatrixSpan<T> left, int i, int k, int depth, Span<T> panel, MatrixSpan<T> result, int j, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TWidth : struct, IWidth
    {
        int rows = Math.Min(Height, result.Rows - i);
        ref T a = ref left[i, k];
        ref T b = ref MemoryMarshal.GetReference(panel);
        if (rows == Height && columns == TWidth.Vectors * Vector<T>.Count)
            Add<T, TWidth>(ref a, left.RowStride, left.ColumnStride, rows, ref b, depth, ref result[i, j], result.RowStride);
        else
            AddEdge<T, TWidth>(ref a, left.RowStride, left.ColumnStride, rows, ref b, depth, result, i, j, columns);
    }

    private static void AddEdge<T, TWidth>(ref T a, nint aRow, nint aColumn, int rows, ref T b, int depth, MatrixSpan<T> result, int i, int j, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TWidth : struct, IWidth
    {
        int width = TWidth.Vectors * Vector<T>.Count;
        Span<T> tile = stackalloc T[Height * width];
        for (int row = 0; row < rows; row++)
            result.Data.Slice((i + row) * result.RowStride + j, columns).CopyTo(tile[(row * width)..]);
        Add<T, TWidth>(ref a, aRow, aColumn, rows, ref b, depth, ref tile[0], width);
        for (int row = 0; row < rows; row++)
            tile.Slice(row * width, columns).CopyTo(result.Data.Slice((i + row) * result.RowStride + j, columns));
    }

    // Rows beyond the last repeat it: the edge drops what they add up to.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<T, TWidth>(ref T a, nint aRow, nint aColumn, int rows, ref T b, int depth, ref T c, nint cRow)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TWidth : struct, IWidth
    {
        int last = rows - 1;
        ref T a1 = ref Unsafe.Add(ref a, aRow * Math.Min(1, last)), a2 = ref Unsafe.Add(ref a, aRow * Math.Min(2, last));
        ref T a3 = ref Unsafe.Add(ref a, aRow * Math.Min(3, last)), a4 = ref Unsafe.Add(ref a, aRow * Math.Min(4, last));
        ref T a5 = ref Unsafe.Add(ref a, aRow * Math.Min(5, last));
        Vector<T> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector<T> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        nint p = 0;
        for (; depth > 0; depth--)
        {
            var b0 = Vector.LoadUnsafe(ref b);
            var b1 = TWidth.Vectors == 2 ? Vector.LoadUnsafe(ref b, (nuint)Vector<T>.Count) : default;
            b = ref Unsafe.Add(ref b, 2 * Vector<T>.Count);
            var x = Vector.Create(Unsafe.Add(ref a, p));
            c00 = Lanes.MultiplyAdd(x, b0, c00);
            c01 = Second<T, TWidth>(x, b1, c01);
            x = Vector.Create(Unsafe.Add(ref a1, p));
            c10 = Lanes.MultiplyAdd(x, b0, c10);
            c11 = Second<T, TWidth>(x, b1, c11);
            x = Vector.Create(Unsafe.Add(ref a2, p));
            c20 = Lanes.MultiplyAdd(x, b0, c20);
            c21 = Second<T, TWidth>(x, b1, c21);
            x = Vector.Create(Unsafe.Add(ref a3, p));
            c30 = Lanes.MultiplyAdd(x, b0, c30);
            c31 = Second<T, TWidth>(x, b1, c31);
            x = Vector.Create(Unsafe.Add(ref a4, p));
            c40 = Lanes.MultiplyAdd(x, b0, c40);
            c41 = Second<T, TWidth>(x, b1, c41);
            x = Vector.Create(Unsafe.Add(ref a5, p));
            c50 = Lanes.MultiplyAdd(x, b0, c50);
            c51 = Second<T, TWidth>(x, b1, c51);
            p += aColumn;
        }
        AddRow<T, TWidth>(ref c, c00, c01);
        AddRow<T, TWidth>(ref Unsafe.Add(ref c, cRow), c10, c11);
        AddRow<T, TWidth>(ref Unsafe.Add(ref c, cRow * 2), c20, c21);
        AddRow<T, TWidth>(ref Unsafe.Add(ref c, cRow * 3), c30, c31);
        AddRow<T, TWidth>(ref Unsafe.Add(ref c, cRow * 4), c40, c41);
        AddRow<T, TWidth>(ref Unsafe.Add(ref c, cRow * 5), c50, c51);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Second<T, TWidth>(Vector<T> x, Vector<T> b, Vector<T> c) where T : unmanaged where TWidth : struct, IWidth =>
        TWidth.Vectors == 2 ? Lanes.MultiplyAdd(x, b, c) : c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow<T, TWidth>(ref T c, Vector<T> left, Vector<T> right) where T : unmanaged where TWidth : struct, IWidth
    {
        (Vector.LoadUnsafe(ref c) + left).StoreUnsafe(ref c);
        if (TWidth.Vectors == 2)
            (Vector.LoadUnsafe(ref c, (nuint)Vector<T>.Count) + right).StoreUnsafe(ref c, (nuint)Vector<T>.Count);
    }

    // Known to the compiler, so that the second vector leaves no trace where there is none.
    private interface IWidth
    {
        static abstract int Vectors { get; }
    }

    private readonly struct OneVector : IWidth
    {
        public static int Vectors => 1;
    }

    private readonly struct TwoVectors : IWidth
    {
        public static int Vectors => 2;
    }
}
