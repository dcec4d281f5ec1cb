using System.Numerics;
using System.Numerics.Tensors;

namespace InnerAlignment.Tensors;

/// <summary>What is done to every row of a matrix.</summary>
internal static class Rows
{
    /// <summary>Copies <paramref name="row"/> into every row: how a bias is added before a product is.</summary>
    public static void Fill<T>(ReadOnlySpan<T> row, MatrixSpan<T> matrix) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < matrix.Rows; i++)
            row.CopyTo(matrix.Row(i));
    }

    /// <summary>Adds <paramref name="row"/> to every row.</summary>
    public static void Add<T>(ReadOnlySpan<T> row, MatrixSpan<T> matrix) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < matrix.Rows; i++)
            TensorPrimitives.Add(matrix.Row(i), row, matrix.Row(i));
    }

    /// <summary>Adds the sum of all rows to <paramref name="sum"/>: the gradient in a bias.</summary>
    public static void AddSum<T>(MatrixSpan<T> matrix, Span<T> sum) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < matrix.Rows; i++)
            TensorPrimitives.Add(sum, matrix.Row(i), sum);
    }
}
