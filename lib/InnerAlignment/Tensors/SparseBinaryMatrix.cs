using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace InnerAlignment.Tensors;

/// <summary>A matrix <c>[rows, columns]</c> of few ones among zeros, kept as the columns of each row's ones, and its products with dense
/// matrices.</summary>
/// <remarks>A run of sums stays in registers. Each is added up in the order of the ones, or of the rows, whatever the vector width. A column
/// that a row names twice counts twice.</remarks>
internal sealed class SparseBinaryMatrix(int rows, int columns, int mostOnes)
{
    /// <summary>Rows that are transposed at once, one bit each: of 128 numbers of four bytes they fill a first-level cache.</summary>
    private const int Block = 64;

    private readonly int[] ones = new int[rows * mostOnes];
    private readonly int[] counts = new int[rows];
    private readonly ulong[] rowsOf = new ulong[columns];

    /// <summary>Reads where the ones are: <paramref name="indices"/> <c>[rows, mostOnes]</c>, a column each, negative for none.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public void Read<T>(MatrixSpan<T> indices) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int row = 0; row < rows; row++)
            counts[row] = Read(indices.Row(row), ones.AsSpan(row * mostOnes, mostOnes));
    }

    /// <summary><c>result[rows, n] += this dense[columns, n]</c>.</summary>
    public void AddProduct<T>(MatrixSpan<T> dense, MatrixSpan<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int column = 0;
        AddProduct<T, Twice<T, Twice<T, Twice<T, OneVector<T>>>>>(dense, result, ref column);
        AddProduct<T, OneVector<T>>(dense, result, ref column);
        AddProduct<T, OneNumber<T>>(dense, result, ref column);
    }

    /// <summary><c>result[columns, n] += this' dense[rows, n]</c>.</summary>
    public void AddTransposedProduct<T>(MatrixSpan<T> dense, MatrixSpan<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int first = 0; first < rows; first += Block)
        {
            int column = 0;
            Transpose(first, dense, result);
            AddTransposedProduct<T, Twice<T, Twice<T, Twice<T, OneVector<T>>>>>(first, dense, result, ref column);
            AddTransposedProduct<T, OneVector<T>>(first, dense, result, ref column);
            AddTransposedProduct<T, OneNumber<T>>(first, dense, result, ref column);
        }
    }

    private int Read<T>(ReadOnlySpan<T> indices, Span<int> found) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int count = 0;
        foreach (T value in indices)
        {
            int index = TableIndex.Of(value, columns);
            found[count] = index;
            count += index < 0 ? 0 : 1;
        }
        return count;
    }

    private ReadOnlySpan<int> Ones(int row) => ones.AsSpan(row * mostOnes, counts[row]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddProduct<T, TRun>(MatrixSpan<T> dense, MatrixSpan<T> result, ref int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TRun : struct, IRun<T, TRun>
    {
        nint stride = dense.RowStride;
        for (; column <= result.Columns - TRun.Length; column += TRun.Length)
        {
            ref T origin = ref dense[0, column];
            for (int row = 0; row < rows; row++)
            {
                ref T place = ref result[row, column];
                var sum = TRun.Load(ref place);
                foreach (int one in Ones(row))
                    sum += TRun.Load(ref Unsafe.Add(ref origin, one * stride));
                sum.Store(ref place);
            }
        }
    }

    // Bit r of rowsOf[c]: row first + r has a one in column c.
    private void Transpose<T>(int first, MatrixSpan<T> dense, MatrixSpan<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Array.Clear(rowsOf);
        for (int row = first; row < Math.Min(first + Block, rows); row++)
            foreach (int one in Ones(row))
            {
                ulong bit = 1UL << (row - first);
                if ((rowsOf[one] & bit) != 0)                        // named before: a bit counts once
                    TensorPrimitives.Add(result.Row(one), dense.Row(row), result.Row(one));
                rowsOf[one] |= bit;
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddTransposedProduct<T, TRun>(int first, MatrixSpan<T> dense, MatrixSpan<T> result, ref int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TRun : struct, IRun<T, TRun>
    {
        nint stride = dense.RowStride;
        for (; column <= result.Columns - TRun.Length; column += TRun.Length)
        {
            ref T origin = ref dense[first, column];
            for (int i = 0; i < columns; i++)
                AddRows<T, TRun>(ref origin, stride, rowsOf[i], ref result[i, column]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRows<T, TRun>(ref T origin, nint stride, ulong chosen, ref T place) where TRun : struct, IRun<T, TRun>
    {
        if (chosen == 0)
            return;
        var sum = TRun.Load(ref place);
        for (; chosen != 0; chosen &= chosen - 1)
            sum += TRun.Load(ref Unsafe.Add(ref origin, BitOperations.TrailingZeroCount(chosen) * stride));
        sum.Store(ref place);
    }
}
