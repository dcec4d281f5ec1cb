using InnerAlignment.LinearAlgebra;
using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.LinearAlgebra;

public sealed class SymmetricEigendecompositionTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(20)]
    public void The_parts_are_orthonormal_and_give_the_matrix_back(int dimension)
    {
        var matrix = Symmetric(dimension);
        var eigen = new SymmetricEigendecomposition(dimension);

        eigen.Decompose(matrix);

        var (vectors, columns) = (eigen.Vectors, eigen.Vectors.Transpose());
        var scaled = vectors.Copy();
        for (var i = 0; i < dimension; i++)
            foreach (ref var element in scaled.Row(i))
                element *= eigen.Values[i];
        Assert.That(Elements(vectors * columns), Is.EqualTo(Elements(Matrix.Identity(dimension))).Within(1e-13));
        Assert.That(Elements(columns * scaled), Is.EqualTo(Elements(matrix)).Within(1e-13 * dimension));
    }

    // The second difference matrix has the eigenvalues 2 - 2 cos(k pi / (d + 1)).
    [Test]
    public void Eigenvalues_of_the_second_difference_are_the_closed_form()
    {
        const int d = 9;
        var matrix = Matrix.FromRows([.. Enumerable.Range(0, d).Select(i => Enumerable.Range(0, d).Select(j => i == j ? 2.0 : Math.Abs(i - j) == 1 ? -1 : 0).ToArray())]);
        var eigen = new SymmetricEigendecomposition(d);

        eigen.Decompose(matrix);

        Assert.That(eigen.Values.ToArray().Order(), Is.EqualTo(Enumerable.Range(1, d).Select(k => 2 - 2 * Math.Cos(k * Math.PI / (d + 1)))).Within(1e-14));
    }

    [Test]
    public void A_tiny_eigenvalue_keeps_its_digits()
    {
        // [[1, e], [e, 2 e^2]] has the determinant e^2 and the trace 1 + 2 e^2: its lesser eigenvalue is e^2 (1 - e^2 + ...).
        const double e = 1e-9;
        var eigen = new SymmetricEigendecomposition(2);

        eigen.Decompose(Matrix.FromRows([1, e], [e, 2 * e * e]));

        Assert.That(eigen.Values.ToArray().Min(), Is.EqualTo(e * e).Within(1e-14 * e * e));
    }

    [Test]
    public void Another_shape_is_refused_with_both_named() =>
        Assert.That(() => new SymmetricEigendecomposition(3).Decompose(new Matrix(2, 2)), Throws.ArgumentException.With.Message.Contains("[3, 3]").And.Message.Contains("[2, 2]"));

    private static Matrix Symmetric(int dimension)
    {
        var (matrix, random) = (new Matrix(dimension, dimension), new RandomStream(4));
        for (var i = 0; i < dimension; i++)
            for (var j = 0; j <= i; j++)
                matrix[i, j] = matrix[j, i] = random.NextNormal();
        return matrix;
    }

    private static double[] Elements(Matrix matrix) => [.. Enumerable.Range(0, matrix.Rows).SelectMany(i => matrix.Row(i).ToArray())];
}
