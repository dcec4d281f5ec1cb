using System.Numerics.Tensors;

namespace InnerAlignment.LinearAlgebra;

/// <summary>A square matrix as <c>P A = L U</c>: solves many systems with the same matrix.</summary>
/// <remarks>Gaussian elimination with partial pivoting: Golub and Van Loan (2013), "Matrix Computations", Algorithm 3.4.1. Deterministic.
/// <c>2 n^3 / 3</c> operations once, <c>2 n^2</c> for each right-hand side. The memory is kept: factoring another matrix of the same size
/// and solving in place allocate nothing.</remarks>
/// <example><code>
/// new LuDecomposition(Matrix.FromRows([2, 0], [0, 4])).Solve([2, 2])[1] // 0.5
/// </code></example>
public sealed class LuDecomposition
{
    private readonly double[] factors;
    private readonly int[] pivots;

    /// <summary>Room for a matrix <c>[n, n]</c>, which <see cref="Factor"/> brings.</summary>
    /// <param name="size"><c>n</c>, at least 1.</param>
    public LuDecomposition(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        (Size, factors, pivots) = (size, new double[size * size], new int[size]);
    }

    /// <summary>Factors <paramref name="matrix"/>, which is left as it is.</summary>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    /// <exception cref="SingularMatrixException">A pivot is not above <c>n</c> times the unit roundoff times the largest element, or an element is not finite.</exception>
    public LuDecomposition(Matrix matrix) : this(matrix.Rows)
    {
        if (matrix.Rows != matrix.Columns)
            throw new ArgumentException($"Only a square matrix has this decomposition; {matrix} came.", nameof(matrix));
        for (var i = 0; i < Size; i++)
            matrix.Row(i).CopyTo(Row(i));
        Eliminate();
    }

    /// <summary>Number of rows and columns, <c>n</c>.</summary>
    public int Size { get; }

    /// <summary>The determinant of the matrix.</summary>
    public double Determinant { get; private set; }

    /// <summary>Factors another matrix in the same memory.</summary>
    /// <param name="matrix"><c>[n, n]</c>, row by row; it is left as it is.</param>
    /// <exception cref="ArgumentException">The matrix has another size.</exception>
    /// <exception cref="SingularMatrixException">A pivot is not above <c>n</c> times the unit roundoff times the largest element, or an element is not finite.</exception>
    public void Factor(ReadOnlySpan<double> matrix)
    {
        if (matrix.Length != factors.Length)
            throw new ArgumentException($"There is room for a matrix [{Size}, {Size}], {factors.Length} numbers; {matrix.Length} came.", nameof(matrix));
        matrix.CopyTo(factors);
        Eliminate();
    }

    /// <summary>The <c>x</c> with <c>A x = b</c>.</summary>
    /// <param name="rightHandSide"><c>b</c>, <c>[n]</c>.</param>
    /// <exception cref="ArgumentException">The length is not <c>n</c>.</exception>
    public double[] Solve(ReadOnlySpan<double> rightHandSide)
    {
        var solution = rightHandSide.ToArray();
        SolveInPlace(solution);
        return solution;
    }

    /// <summary>Replaces <c>b</c> by the <c>x</c> with <c>A x = b</c>.</summary>
    /// <exception cref="ArgumentException">The length is not <c>n</c>.</exception>
    public void SolveInPlace(Span<double> values)
    {
        RequireLength(values);
        for (var k = 0; k < Size; k++)
        {
            (values[k], values[pivots[k]]) = (values[pivots[k]], values[k]);
            values[k] -= TensorPrimitives.Dot(Row(k)[..k], values[..k]);
        }
        for (var k = Size - 1; k >= 0; k--)
            values[k] = (values[k] - TensorPrimitives.Dot(Row(k)[(k + 1)..], values[(k + 1)..])) / Row(k)[k];
    }

    /// <summary>Replaces <c>b</c> by the <c>x</c> with <c>A' x = b</c>, <c>A'</c> the transpose.</summary>
    /// <exception cref="ArgumentException">The length is not <c>n</c>.</exception>
    public void SolveTransposedInPlace(Span<double> values)
    {
        RequireLength(values);
        for (var k = 0; k < Size; k++)
        {
            values[k] /= Row(k)[k];
            TensorPrimitives.MultiplyAdd(Row(k)[(k + 1)..], -values[k], values[(k + 1)..], values[(k + 1)..]);
        }
        for (var k = Size - 1; k >= 0; k--)
        {
            TensorPrimitives.MultiplyAdd(Row(k)[..k], -values[k], values[..k], values[..k]);
            (values[k], values[pivots[k]]) = (values[pivots[k]], values[k]);
        }
    }

    private void Eliminate()
    {
        var smallest = Size * 1.1e-16 * Math.Abs(TensorPrimitives.MaxMagnitude<double>(factors));
        Determinant = 1;
        for (var k = 0; k < Size; k++)
        {
            MovePivotUp(k);
            var above = Row(k);
            if (!(Math.Abs(above[k]) > smallest))
                throw NoPivot(k, double.IsFinite(smallest));
            Determinant *= above[k];
            for (var i = k + 1; i < Size; i++)
                Subtract(above, Row(i), k);
        }
    }

    private SingularMatrixException NoPivot(int column, bool isFinite) => new(isFinite
        ? $"The matrix [{Size}, {Size}] is singular: column {column} depends on the columns before it."
        : $"The matrix [{Size}, {Size}] holds NaN or infinity: what it came from has left the numbers, and no system with it has a solution.");

    private static void Subtract(ReadOnlySpan<double> above, Span<double> row, int k)
    {
        if (row[k] == 0)
            return;
        row[k] /= above[k];
        TensorPrimitives.MultiplyAdd(above[(k + 1)..], -row[k], row[(k + 1)..], row[(k + 1)..]);
    }

    private void MovePivotUp(int k)
    {
        var pivot = k;
        for (var i = k + 1; i < Size; i++)
            if (Math.Abs(Row(i)[k]) > Math.Abs(Row(pivot)[k]))
                pivot = i;
        pivots[k] = pivot;
        if (pivot == k)
            return;
        Determinant = -Determinant;
        var (upper, lower) = (k * Size, pivot * Size);
        for (var j = 0; j < Size; j++)
            (factors[upper + j], factors[lower + j]) = (factors[lower + j], factors[upper + j]);
    }

    private void RequireLength(ReadOnlySpan<double> values)
    {
        if (values.Length != Size)
            throw new ArgumentException($"A system [{Size}, {Size}] needs {Size} right-hand sides; {values.Length} came.", nameof(values));
    }

    private Span<double> Row(int i) => factors.AsSpan(i * Size, Size);
}
