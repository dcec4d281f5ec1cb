using System.Numerics.Tensors;

namespace InnerAlignment.LinearAlgebra;

/// <summary>A square matrix as <c>P A = L U</c>: solves many systems with the same matrix.</summary>
/// <remarks>Gaussian elimination with partial pivoting: Golub and Van Loan (2013), "Matrix Computations", Algorithm 3.4.1. Deterministic.
/// <c>2 n^3 / 3</c> operations once, <c>2 n^2</c> for each right-hand side.</remarks>
public sealed class LuDecomposition
{
    private readonly Matrix factors;
    private readonly int[] order;

    /// <summary>Factors <paramref name="matrix"/>, which is left as it is.</summary>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    /// <exception cref="SingularMatrixException">A pivot is not above <c>n</c> times the unit roundoff times the largest element.</exception>
    public LuDecomposition(Matrix matrix)
    {
        if (matrix.Rows != matrix.Columns)
            throw new ArgumentException($"Only a square matrix has this decomposition; {matrix} came.", nameof(matrix));
        factors = matrix.Copy();
        order = [.. Enumerable.Range(0, matrix.Rows)];
        Eliminate(Enumerable.Range(0, matrix.Rows).Max(i => TensorPrimitives.MaxMagnitude<double>(factors.Row(i))));
    }

    /// <summary>The determinant of the matrix.</summary>
    public double Determinant { get; private set; } = 1;

    /// <summary>The <c>x</c> with <c>A x = b</c>.</summary>
    /// <param name="rightHandSide"><c>b</c>, <c>[n]</c>.</param>
    /// <exception cref="ArgumentException">The length is not <c>n</c>.</exception>
    public double[] Solve(ReadOnlySpan<double> rightHandSide)
    {
        var n = factors.Rows;
        if (rightHandSide.Length != n)
            throw new ArgumentException($"A system {factors} needs {n} right-hand sides; {rightHandSide.Length} came.", nameof(rightHandSide));
        var solution = new double[n];
        for (var i = 0; i < n; i++)
            solution[i] = rightHandSide[order[i]] - TensorPrimitives.Dot(factors.Row(i)[..i], solution.AsSpan(0, i));
        for (var i = n - 1; i >= 0; i--)
            solution[i] = (solution[i] - TensorPrimitives.Dot(factors.Row(i)[(i + 1)..], solution.AsSpan(i + 1))) / factors[i, i];
        return solution;
    }

    private void Eliminate(double scale)
    {
        var n = factors.Rows;
        for (var k = 0; k < n; k++)
        {
            Pivot(k);
            if (!(Math.Abs(factors[k, k]) > n * 1.1e-16 * scale))
                throw new SingularMatrixException($"The matrix {factors} is singular: column {k} depends on the columns before it.");
            Determinant *= factors[k, k];
            for (var i = k + 1; i < n; i++)
            {
                factors[i, k] /= factors[k, k];
                TensorPrimitives.MultiplyAdd(factors.Row(k)[(k + 1)..], -factors[i, k], factors.Row(i)[(k + 1)..], factors.Row(i)[(k + 1)..]);
            }
        }
    }

    private void Pivot(int k)
    {
        var pivot = Enumerable.Range(k, factors.Rows - k).MaxBy(i => Math.Abs(factors[i, k]));
        if (pivot == k)
            return;
        for (var j = 0; j < factors.Columns; j++)
            (factors[k, j], factors[pivot, j]) = (factors[pivot, j], factors[k, j]);
        (order[k], order[pivot]) = (order[pivot], order[k]);
        Determinant = -Determinant;
    }
}
