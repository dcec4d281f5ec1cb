using System.Numerics;

namespace InnerAlignment.LinearAlgebra;

/// <summary>Eigenvalues and orthonormal eigenvectors of a symmetric matrix: <c>A = sum_i values_i b_i b_i'</c>.</summary>
/// <remarks>Cyclic Jacobi rotations: Golub and Van Loan (2013), "Matrix Computations", section 8.5. Exact to rounding, also for the tiny eigenvalues of a positive
/// matrix. About seven sweeps of <c>O(d^3)</c>, along rows and vectorised; memory is allocated once and used again by every <see cref="Decompose"/>.</remarks>
/// <param name="dimension"><c>d</c>, at least 1.</param>
public sealed class SymmetricEigendecomposition(int dimension)
{
    private const int MaximumSweeps = 60;

    private readonly double[] values = new double[dimension];
    private readonly Matrix work = new(dimension, dimension);

    /// <summary>Eigenvalues in the order of the rows of <see cref="Vectors"/>, <c>[d]</c>.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>Eigenvectors as rows, <c>[d, d]</c>: row <c>i</c> is <c>b_i</c>.</summary>
    public Matrix Vectors { get; } = new(dimension, dimension);

    /// <summary>Decomposes <paramref name="symmetric"/>, <c>[d, d]</c>, of which only the upper triangle is read.</summary>
    /// <exception cref="ArgumentException">The matrix has another shape.</exception>
    public void Decompose(Matrix symmetric)
    {
        ArgumentNullException.ThrowIfNull(symmetric);
        if (symmetric.Rows != dimension || symmetric.Columns != dimension)
            throw new ArgumentException($"A matrix [{dimension}, {dimension}] was expected; {symmetric} came.", nameof(symmetric));
        Begin(symmetric);
        for (var sweep = 0; sweep < MaximumSweeps && !IsDiagonal(); sweep++)
            Sweep();
        for (var i = 0; i < dimension; i++)
            values[i] = work[i, i];
    }

    private void Begin(Matrix symmetric)
    {
        for (var i = 0; i < dimension; i++)
            for (var j = 0; j < dimension; j++)
            {
                work[i, j] = i <= j ? symmetric[i, j] : symmetric[j, i];
                Vectors[i, j] = i == j ? 1 : 0;
            }
    }

    private bool IsDiagonal()
    {
        for (var p = 0; p < dimension - 1; p++)
            if (work.Row(p)[(p + 1)..].ContainsAnyExcept(0.0))
                return false;
        return true;
    }

    private void Sweep()
    {
        for (var p = 0; p < dimension - 1; p++)
            for (var q = p + 1; q < dimension; q++)
                if (IsNegligible(p, q))
                    work[p, q] = work[q, p] = 0;
                else
                    Rotate(p, q);
    }

    private bool IsNegligible(int p, int q) => Math.Abs(work[p, q]) <= 1e-17 * Math.Sqrt(Math.Abs(work[p, p] * work[q, q]));

    private void Rotate(int p, int q)
    {
        var (above, left, right) = (work[p, q], work[p, p], work[q, q]);
        var tau = (right - left) / (2 * above);
        var t = (tau >= 0 ? 1 : -1) / (Math.Abs(tau) + Math.Sqrt(1 + tau * tau));
        var c = 1 / Math.Sqrt(1 + t * t);
        Turn(work.Row(p), work.Row(q), c, t * c);
        Turn(Vectors.Row(p), Vectors.Row(q), c, t * c);
        for (var k = 0; k < dimension; k++)         // columns p and q by symmetry
            (work[k, p], work[k, q]) = (work[p, k], work[q, k]);
        (work[p, p], work[q, q]) = (left - t * above, right + t * above);
        work[p, q] = work[q, p] = 0;
    }

    /// <summary>Rotates two rows in their plane: <c>p' = c p - s q</c>, <c>q' = s p + c q</c>.</summary>
    private static void Turn(Span<double> p, Span<double> q, double c, double s)
    {
        var k = 0;
        for (; k <= p.Length - Vector<double>.Count; k += Vector<double>.Count)
        {
            var (x, y) = (new Vector<double>(p[k..]), new Vector<double>(q[k..]));
            (x * c - y * s).CopyTo(p[k..]);
            (x * s + y * c).CopyTo(q[k..]);
        }
        for (; k < p.Length; k++)
            (p[k], q[k]) = (c * p[k] - s * q[k], s * p[k] + c * q[k]);
    }
}
