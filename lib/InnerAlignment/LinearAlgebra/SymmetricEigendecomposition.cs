namespace InnerAlignment.LinearAlgebra;

/// <summary>Eigenvalues and orthonormal eigenvectors of a symmetric matrix: <c>A = B diag(values) B^T</c>.</summary>
/// <remarks>Cyclic Jacobi rotations: Golub and Van Loan (2013), "Matrix Computations", section 8.5. Exact to rounding, also for tiny eigenvalues. About ten sweeps of
/// <c>O(d^3)</c>; memory is allocated once and used again by every <see cref="Decompose"/>.</remarks>
/// <param name="dimension"><c>d</c>, at least 1.</param>
public sealed class SymmetricEigendecomposition(int dimension)
{
    private const int MaximumSweeps = 60;

    private readonly double[] values = new double[dimension];
    private readonly Matrix work = new(dimension, dimension);

    /// <summary>Eigenvalues in the order of the columns of <see cref="Vectors"/>, <c>[d]</c>.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>Eigenvectors as columns, <c>[d, d]</c>.</summary>
    public Matrix Vectors { get; } = new(dimension, dimension);

    /// <summary>Decomposes <paramref name="symmetric"/>, <c>[d, d]</c>, of which only the upper triangle is read.</summary>
    /// <exception cref="ArgumentException">The matrix has another shape.</exception>
    public void Decompose(Matrix symmetric)
    {
        ArgumentNullException.ThrowIfNull(symmetric);
        if (symmetric.Rows != dimension || symmetric.Columns != dimension)
            throw new ArgumentException($"A matrix [{dimension}, {dimension}] was expected; {symmetric} came.", nameof(symmetric));
        Begin(symmetric);
        for (var sweep = 0; sweep < MaximumSweeps && OffDiagonal() > 0; sweep++)
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

    private void Sweep()
    {
        for (var p = 0; p < dimension - 1; p++)
            for (var q = p + 1; q < dimension; q++)
                if (IsNegligible(p, q))
                    work[p, q] = work[q, p] = 0;
                else
                    Rotate(p, q);
    }

    private bool IsNegligible(int p, int q) =>
        Math.Abs(work[p, q]) <= 1e-17 * Math.Sqrt(Math.Abs(work[p, p] * work[q, q])) || work[p, q] == 0;

    private void Rotate(int p, int q)
    {
        var tau = (work[q, q] - work[p, p]) / (2 * work[p, q]);
        var t = (tau >= 0 ? 1 : -1) / (Math.Abs(tau) + Math.Sqrt(1 + tau * tau));
        var c = 1 / Math.Sqrt(1 + t * t);
        var s = t * c;
        for (var k = 0; k < dimension; k++)
            (work[k, p], work[k, q]) = (c * work[k, p] - s * work[k, q], s * work[k, p] + c * work[k, q]);
        for (var k = 0; k < dimension; k++)
            (work[p, k], work[q, k]) = (c * work[p, k] - s * work[q, k], s * work[p, k] + c * work[q, k]);
        for (var k = 0; k < dimension; k++)
            (Vectors[k, p], Vectors[k, q]) = (c * Vectors[k, p] - s * Vectors[k, q], s * Vectors[k, p] + c * Vectors[k, q]);
        work[p, q] = work[q, p] = 0;
    }

    private double OffDiagonal()
    {
        var sum = 0.0;
        for (var p = 0; p < dimension; p++)
            for (var q = p + 1; q < dimension; q++)
                sum += Math.Abs(work[p, q]);
        return sum;
    }
}
