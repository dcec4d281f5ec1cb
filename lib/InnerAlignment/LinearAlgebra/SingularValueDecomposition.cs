using System.Numerics.Tensors;

namespace InnerAlignment.LinearAlgebra;

/// <summary>A matrix <c>A [m, n]</c> as <c>U diag(s) V^T</c>: its rank and its kernel.</summary>
/// <remarks>One-sided Jacobi rotations of the columns (Hestenes 1958; Golub and Van Loan 2013, section 8.6.3): small singular values come out
/// with high relative accuracy, which a statement about rank needs. Works for any shape. Deterministic; about <c>8 m n^2</c> operations a sweep,
/// fewer than ten sweeps.</remarks>
public sealed class SingularValueDecomposition
{
    private const int MaximumSweeps = 60;
    private const double Orthogonal = 1e-15;

    private readonly Matrix right;

    /// <summary>Decomposes <paramref name="matrix"/>, which is left as it is.</summary>
    /// <exception cref="ArgumentException">An element is NaN or infinite.</exception>
    public SingularValueDecomposition(Matrix matrix)
    {
        for (var i = 0; i < matrix.Rows; i++)
            if (!TensorPrimitives.IsFiniteAll<double>(matrix.Row(i)))
                throw new ArgumentException($"Row {i} of the matrix {matrix} holds a number that is not finite.", nameof(matrix));
        var columns = matrix.Transpose();
        right = Matrix.Identity(matrix.Columns);
        for (var sweep = 0; sweep < MaximumSweeps && Sweep(columns); sweep++)
        {
        }
        var norms = Enumerable.Range(0, columns.Rows).Select(j => TensorPrimitives.Norm<double>(columns.Row(j))).ToArray();
        Order = [.. Enumerable.Range(0, norms.Length).OrderByDescending(j => norms[j])];
        Values = [.. Order.Select(j => norms[j])];
    }

    /// <summary>The <c>n</c> singular values, largest first; where <c>m &lt; n</c> the last <c>n - m</c> are 0 up to rounding.</summary>
    public IReadOnlyList<double> Values { get; }

    private int[] Order { get; }

    /// <summary>The number of singular values above <paramref name="tolerance"/> times the largest.</summary>
    /// <param name="tolerance">Relative to the largest singular value, above 0; 1e-10 tells rounding from structure in the problems here.</param>
    public int Rank(double tolerance = 1e-10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        return Values.Count(value => value > tolerance * Values[0]);
    }

    /// <summary>Orthonormal vectors <c>[n]</c> that span <c>{x : A x = 0}</c>, as many as <c>n</c> minus the rank.</summary>
    /// <param name="tolerance">As in <see cref="Rank"/>.</param>
    public IReadOnlyList<double[]> Kernel(double tolerance = 1e-10) => [.. Order.Skip(Rank(tolerance)).Select(j => right.Row(j).ToArray())];

    private bool Sweep(Matrix columns)
    {
        var rotated = false;
        for (var p = 0; p < columns.Rows; p++)
            for (var q = p + 1; q < columns.Rows; q++)
                rotated |= Rotate(columns, p, q);
        return rotated;
    }

    private bool Rotate(Matrix columns, int p, int q)
    {
        var alpha = TensorPrimitives.SumOfSquares<double>(columns.Row(p));
        var beta = TensorPrimitives.SumOfSquares<double>(columns.Row(q));
        var gamma = TensorPrimitives.Dot<double>(columns.Row(p), columns.Row(q));
        if (Math.Abs(gamma) <= Orthogonal * Math.Sqrt(alpha * beta))
            return false;
        var zeta = (beta - alpha) / (2 * gamma);
        var tangent = (zeta >= 0 ? 1 : -1) / (Math.Abs(zeta) + Math.Sqrt(1 + zeta * zeta));
        var cosine = 1 / Math.Sqrt(1 + tangent * tangent);
        Turn(columns.Row(p), columns.Row(q), cosine, cosine * tangent);
        Turn(right.Row(p), right.Row(q), cosine, cosine * tangent);
        return true;
    }

    private static void Turn(Span<double> p, Span<double> q, double cosine, double sine)
    {
        for (var i = 0; i < p.Length; i++)
            (p[i], q[i]) = (cosine * p[i] - sine * q[i], sine * p[i] + cosine * q[i]);
    }
}
