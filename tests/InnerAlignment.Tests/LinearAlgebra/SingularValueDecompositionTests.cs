using CsCheck;
using InnerAlignment.LinearAlgebra;

namespace InnerAlignment.Tests.LinearAlgebra;

public class SingularValueDecompositionTests
{
    [Test]
    public void Squares_of_the_singular_values_of_a_small_matrix_are_the_eigenvalues_of_its_Gram_matrix()
    {
        var matrix = Matrix.FromRows([3, 0], [4, 5]);

        var values = new SingularValueDecomposition(matrix).Values;

        Assert.That(values, Is.EqualTo([Math.Sqrt(45), Math.Sqrt(5)]).Within(1e-14)); // A^T A = [[25, 20], [20, 25]]: 45 and 5
    }

    [Test]
    public void A_product_of_thin_factors_has_their_inner_dimension_as_rank() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[1, 4]).SelectMany((m, n, k) => Gen.Select(
            Gen.Double[-1, 1].Array[k].Array[m], Gen.Double[-1, 1].Array[n].Array[k])).Sample((left, right) =>
        {
            var (tall, wide) = (Distinct(left), Distinct(right));
            var svd = new SingularValueDecomposition(tall * wide);

            var kernel = svd.Kernel();

            Assert.That(svd.Rank(), Is.EqualTo(new[] { tall.Rows, tall.Columns, wide.Columns }.Min()));
            Assert.That(kernel, Has.Count.EqualTo(wide.Columns - svd.Rank()));
            foreach (var vector in kernel)
                Assert.That((tall * wide).Times(vector), Is.All.EqualTo(0).Within(1e-12));
        });

    [Test]
    public void The_squares_of_the_singular_values_sum_to_those_of_the_elements() =>
        Gen.Int[1, 8].SelectMany(n => Gen.Double[-9, 9].Array[n].Array[1, 8]).Sample(rows =>
        {
            var values = new SingularValueDecomposition(Matrix.FromRows(rows)).Values;

            Assert.That(values.Sum(value => value * value), Is.EqualTo(rows.Sum(row => row.Sum(x => x * x))).Within(1e-10));
            Assert.That(values, Is.Ordered.Descending);
        });

    [Test]
    public void The_zero_matrix_has_rank_0() => Assert.That(new SingularValueDecomposition(new Matrix(3, 2)).Rank(), Is.Zero);

    [Test]
    public void A_number_that_is_not_finite_is_refused_with_its_row()
    {
        var matrix = Matrix.FromRows([1, 2], [double.NaN, 4]);

        Assert.That(() => new SingularValueDecomposition(matrix), Throws.ArgumentException.With.Message.Contains("Row 1"));
    }

    /// <summary>Adds a scaled Vandermonde pattern, so that a chance near-dependence cannot spoil the rank.</summary>
    private static Matrix Distinct(double[][] rows)
    {
        var matrix = Matrix.FromRows(rows);
        for (var i = 0; i < matrix.Rows; i++)
            for (var j = 0; j < matrix.Columns; j++)
                matrix[i, j] = 0.05 * matrix[i, j] + Math.Cos(Math.PI * (i + 0.5) * j / Math.Max(matrix.Rows, matrix.Columns));
        return matrix;
    }
}
