using System.Numerics;

namespace InnerAlignment.Tensors;

/// <summary>A matrix <c>[Rows, Columns]</c> laid over memory that someone else owns.</summary>
/// <remarks>Element <c>(i, j)</c> stands at <c>i * RowStride + j * ColumnStride</c>, so a transpose, a band of columns or one time step of
/// a batch of sequences is a view and not a copy. Nothing is allocated.</remarks>
/// <typeparam name="T"><see cref="float"/> for training, <see cref="double"/> where gradients are checked.</typeparam>
public readonly ref struct MatrixSpan<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A row-major matrix over <paramref name="data"/>, whose rows follow each other without a gap.</summary>
    /// <exception cref="ArgumentException">The memory does not hold exactly <c>rows * columns</c> numbers.</exception>
    public MatrixSpan(Span<T> data, int rows, int columns) : this(data, rows, columns, columns, 1)
    {
        if (data.Length != rows * columns)
            throw DoesNotFit(data, rows, columns);
    }

    internal MatrixSpan(Span<T> data, int rows, int columns, int rowStride, int columnStride)
    {
        Data = data;
        Rows = rows;
        Columns = columns;
        RowStride = rowStride;
        ColumnStride = columnStride;
    }

    /// <summary>The memory from element (0, 0) on.</summary>
    public Span<T> Data { get; }

    /// <summary>Number of rows, the first index.</summary>
    public int Rows { get; }

    /// <summary>Number of columns, the second index.</summary>
    public int Columns { get; }

    /// <summary>Distance in memory between neighbours in a column.</summary>
    public int RowStride { get; }

    /// <summary>Distance in memory between neighbours in a row.</summary>
    public int ColumnStride { get; }

    /// <summary>Element in row <paramref name="row"/> and column <paramref name="column"/>, both from 0.</summary>
    public ref T this[int row, int column] => ref Data[row * RowStride + column * ColumnStride];

    /// <summary>The transpose <c>[Columns, Rows]</c> over the same memory.</summary>
    public MatrixSpan<T> Transposed => new(Data, Columns, Rows, ColumnStride, RowStride);

    /// <summary>The band of <paramref name="count"/> columns that begins at column <paramref name="start"/>.</summary>
    public MatrixSpan<T> Band(int start, int count) => new(Data[(start * ColumnStride)..], Rows, count, RowStride, ColumnStride);

    /// <summary>Row <paramref name="row"/> as a span.</summary>
    /// <exception cref="InvalidOperationException">The matrix is a transpose: its rows are not contiguous.</exception>
    public Span<T> Row(int row) => ColumnStride == 1 ? Data.Slice(row * RowStride, Columns) : throw NotContiguous();

    /// <summary>The shape as text, <c>[Rows, Columns]</c>.</summary>
    public override string ToString() => $"[{Rows}, {Columns}]";

    // Apart from the code that is called for every row, which stays small enough to be inlined.
    private static ArgumentException DoesNotFit(ReadOnlySpan<T> data, int rows, int columns) =>
        new($"A matrix [{rows}, {columns}] holds {rows * columns} numbers; {data.Length} came.", nameof(data));

    private InvalidOperationException NotContiguous() =>
        new($"The rows of this [{Rows}, {Columns}] view are {ColumnStride} apart; only contiguous rows are spans.");
}
