using System.Numerics.Tensors;

namespace InnerAlignment.LinearAlgebra;

/// <summary>A dense real matrix <c>[Rows, Columns]</c> in double precision, stored row by row.</summary>
/// <remarks>For exact small problems: values of policies, ranks, linear programs. Training has its own matrices in single precision.</remarks>
public sealed class Matrix
{
    private readonly double[] elements;

    /// <summary>The zero matrix <c>[rows, columns]</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is not positive.</exception>
    public Matrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        (Rows, Columns) = (rows, columns);
        elements = new double[rows * columns];
    }

    /// <summary>The matrix with given rows, copied.</summary>
    /// <exception cref="ArgumentException">The rows differ in length; the message says which row.</exception>
    public static Matrix FromRows(params ReadOnlySpan<double[]> rows)
    {
        var matrix = new Matrix(rows.Length, rows.IsEmpty ? 0 : rows[0].Length);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != matrix.Columns)
                throw new ArgumentException($"Row {i} has {rows[i].Length} elements; row 0 has {matrix.Columns}.", nameof(rows));
            rows[i].CopyTo(matrix.Row(i));
        }
        return matrix;
    }

    /// <summary>The identity matrix <c>[dimension, dimension]</c>.</summary>
    public static Matrix Identity(int dimension)
    {
        var identity = new Matrix(dimension, dimension);
        for (var i = 0; i < dimension; i++)
            identity[i, i] = 1;
        return identity;
    }

    /// <summary>Number of rows, the first index.</summary>
    public int Rows { get; }

    /// <summary>Number of columns, the second index.</summary>
    public int Columns { get; }

    /// <summary>The element in row <paramref name="row"/> and column <paramref name="column"/>, both from 0.</summary>
    public ref double this[int row, int column] => ref elements[row * Columns + column];

    /// <summary>Row <paramref name="row"/>; writing to the span writes to the matrix.</summary>
    public Span<double> Row(int row) => elements.AsSpan(row * Columns, Columns);

    /// <summary>A copy of column <paramref name="column"/>.</summary>
    public double[] Column(int column) => [.. Enumerable.Range(0, Rows).Select(row => this[row, column])];

    /// <summary>An independent copy.</summary>
    public Matrix Copy()
    {
        var copy = new Matrix(Rows, Columns);
        elements.CopyTo(copy.elements, 0);
        return copy;
    }

    /// <summary>The transpose <c>[Columns, Rows]</c>, a copy.</summary>
    public Matrix Transpose()
    {
        var transpose = new Matrix(Columns, Rows);
        for (var i = 0; i < Rows; i++)
            for (var j = 0; j < Columns; j++)
                transpose[j, i] = this[i, j];
        return transpose;
    }

    /// <summary>The product with a column vector <c>[Columns]</c>.</summary>
    /// <exception cref="ArgumentException">The vector has not <see cref="Columns"/> elements; both are named.</exception>
    public double[] Times(ReadOnlySpan<double> vector)
    {
        if (vector.Length != Columns)
            throw new ArgumentException($"A matrix {this} takes a vector of {Columns} elements; {vector.Length} came.", nameof(vector));
        var product = new double[Rows];
        for (var i = 0; i < Rows; i++)
            product[i] = TensorPrimitives.Dot(Row(i), vector);
        return product;
    }

    /// <summary>The product <c>[left.Rows, right.Columns]</c>.</summary>
    /// <exception cref="ArgumentException">The inner dimensions differ; both shapes are named.</exception>
    public static Matrix operator *(Matrix left, Matrix right)
    {
        if (left.Columns != right.Rows)
            throw new ArgumentException($"The product of {left} and {right} does not exist: {left.Columns} columns meet {right.Rows} rows.");
        var product = new Matrix(left.Rows, right.Columns);
        for (var i = 0; i < left.Rows; i++)
            for (var k = 0; k < left.Columns; k++)
                TensorPrimitives.MultiplyAdd(right.Row(k), left[i, k], product.Row(i), product.Row(i));
        return product;
    }

    /// <summary>The shape as text, <c>[Rows, Columns]</c>.</summary>
    public override string ToString() => $"[{Rows}, {Columns}]";
}
