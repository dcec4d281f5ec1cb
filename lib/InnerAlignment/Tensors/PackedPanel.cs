using System.Numerics;

namespace InnerAlignment.Tensors;

/// <summary>A band of the right factor, copied so that a tile reads it from front to back.</summary>
internal static class PackedPanel<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [ThreadStatic] private static T[]? ofThisThread;

    public static Span<T> OfThisThread(int length) => ofThisThread ??= new T[length];

    /// <summary>Copies <c>right[k .. k + depth, j .. j + columns]</c>; columns up to the tile's width become zero.</summary>
    public static void Pack(MatrixSpan<T> right, int k, int depth, int j, int columns, Span<T> panel)
    {
        int width = MatrixTile.Width<T>();
        if (columns < width)
            panel[..(depth * width)].Clear();
        var source = right.Data[(k * right.RowStride + j * right.ColumnStride)..];
        if (right.ColumnStride == 1)
            PackRows(source, right.RowStride, depth, columns, panel, width);
        else
            PackColumns(source, right.RowStride, right.ColumnStride, depth, columns, panel, width);
    }

    private static void PackRows(Span<T> source, int rowStride, int depth, int columns, Span<T> panel, int width)
    {
        for (int row = 0; row < depth; row++)
            source.Slice(row * rowStride, columns).CopyTo(panel[(row * width)..]);
    }

    private static void PackColumns(Span<T> source, int rowStride, int columnStride, int depth, int columns, Span<T> panel, int width)
    {
        for (int column = 0; column < columns; column++)
            for (int row = 0; row < depth; row++)
                panel[row * width + column] = source[row * rowStride + column * columnStride];
    }
}
