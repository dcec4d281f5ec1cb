using System.Numerics;

namespace InnerAlignment.Tensors;

/// <summary>Matrix products, blocked for the caches and vectorised along the rows of the result.</summary>
/// <remarks> After Goto and van de Geijn (2008), "Anatomy of high-performance matrix multiplication": panels of the right factor are packed
/// so that they stay in the first-level cache, and a tile of the result stays in registers (<see cref="MatrixTile"/>). The sum over the
/// inner index runs in the same order whatever the vector width. Deterministic, one thread, no allocation after a thread's first call.
/// </remarks>
public static class MatrixProduct
{
    /// <summary>Depth of a packed panel: 256 rows of two vectors fill half of a first-level cache.</summary>
    internal const int PanelDepth = 256;

    /// <summary><c>result[m, n] += left[m, k] right[k, n]</c>.</summary>
    /// <param name="left"><c>[m, k]</c>, any strides.</param>
    /// <param name="right"><c>[k, n]</c>, any strides.</param>
    /// <param name="result"><c>[m, n]</c>, contiguous rows; must not overlap the factors.</param>
    /// <exception cref="ArgumentException">The shapes do not fit; the message names them.</exception>
    public static void Add<T>(MatrixSpan<T> left, MatrixSpan<T> right, MatrixSpan<T> result) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireShapes(left, right, result);
        var panel = PackedPanel<T>.OfThisThread(PanelDepth * MatrixTile.Width<T>());
        for (int k = 0; k < left.Columns; k += PanelDepth)
            AddDepth(left, right, result, k, Math.Min(PanelDepth, left.Columns - k), panel);
    }

    private static void AddDepth<T>(MatrixSpan<T> left, MatrixSpan<T> right, MatrixSpan<T> result, int k, int depth, Span<T> panel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int width = MatrixTile.Width<T>();
        for (int j = 0; j < result.Columns; j += width)
        {
            int columns = Math.Min(width, result.Columns - j);
            PackedPanel<T>.Pack(right, k, depth, j, columns, panel);
            for (int i = 0; i < result.Rows; i += MatrixTile.Height)
                MatrixTile.Add(left, i, k, depth, panel, result, j, columns);
        }
    }

    private static void RequireShapes<T>(MatrixSpan<T> left, MatrixSpan<T> right, MatrixSpan<T> result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (left.Columns != right.Rows)
            throw new ArgumentException(
                $"A product of {left.ToString()} and {right.ToString()}: the inner lengths {left.Columns} and {right.Rows} differ.");
        if (result.Rows != left.Rows || result.Columns != right.Columns)
            throw new ArgumentException(
                $"A product of {left.ToString()} and {right.ToString()} does not fit into a result {result.ToString()}.");
        if (result.ColumnStride != 1)
            throw new ArgumentException($"The result {result.ToString()} is a transposed view; transpose the factors instead.");
    }
}
