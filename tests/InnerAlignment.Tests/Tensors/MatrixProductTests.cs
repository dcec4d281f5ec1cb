using InnerAlignment.Tensors;

namespace InnerAlignment.Tests.Tensors;

public sealed class MatrixProductTests
{
    [Test]
    public void Every_shape_and_transpose_agrees_with_the_definition(
        [Values(1, 5, 6, 7, 32)] int rows, [Values(1, 3, 256, 300)] int inner, [Values(1, 7, 8, 16, 17, 40)] int columns,
        [Values] bool transposeLeft, [Values] bool transposeRight)
    {
        var (a, b, c) = (Numbers(rows * inner, 1), Numbers(inner * columns, 2), Numbers(rows * columns, 3));
        var left = transposeLeft ? new MatrixSpan<double>(a, inner, rows).Transposed : new MatrixSpan<double>(a, rows, inner);
        var right = transposeRight ? new MatrixSpan<double>(b, columns, inner).Transposed : new MatrixSpan<double>(b, inner, columns);
        var expected = Defined(left, right, c);

        MatrixProduct.Add(left, right, new MatrixSpan<double>(c, rows, columns));

        Assert.That(c, Is.EqualTo(expected).Within(1e-11));
    }

    [Test]
    public void Single_precision_agrees_with_double_to_rounding()
    {
        var (a, b) = (Numbers(50 * 70, 1), Numbers(70 * 30, 2));
        var exact = new double[50 * 30];
        MatrixProduct.Add(new MatrixSpan<double>(a, 50, 70), new MatrixSpan<double>(b, 70, 30), new MatrixSpan<double>(exact, 50, 30));
        var rounded = new float[50 * 30];

        MatrixProduct.Add(Single(a, 50, 70), Single(b, 70, 30), new MatrixSpan<float>(rounded, 50, 30));

        Assert.That(rounded, Is.EqualTo(exact).Within(1e-5));
    }

    [Test]
    public void A_band_of_columns_is_a_factor_and_a_result_like_any_other()
    {
        var (a, b, c) = (Numbers(4 * 9, 1), Numbers(3 * 2, 2), new double[4 * 8]);
        var left = new MatrixSpan<double>(a, 4, 9).Band(5, 3);
        var right = new MatrixSpan<double>(b, 3, 2);
        var expected = Defined(left, right, new double[8]);

        MatrixProduct.Add(left, right, new MatrixSpan<double>(c, 4, 8).Band(6, 2));

        Assert.That(Enumerable.Range(0, 4).SelectMany(row => c[(row * 8 + 6)..(row * 8 + 8)]), Is.EqualTo(expected).Within(1e-12));
        Assert.That(Enumerable.Range(0, 4).SelectMany(row => c[(row * 8)..(row * 8 + 6)]), Has.All.Zero);
    }

    [Test]
    public void Factors_that_do_not_fit_are_named_with_both_shapes()
    {
        var error = Assert.Throws<ArgumentException>(() => MatrixProduct.Add(
            new MatrixSpan<float>(new float[6], 2, 3), new MatrixSpan<float>(new float[8], 4, 2), new MatrixSpan<float>(new float[4], 2, 2)));

        Assert.That(error!.Message, Does.Contain("[2, 3]").And.Contain("[4, 2]").And.Contain("3 and 4"));
    }

    [Test]
    public void A_result_that_does_not_fit_is_named_with_all_shapes()
    {
        var error = Assert.Throws<ArgumentException>(() => MatrixProduct.Add(
            new MatrixSpan<float>(new float[6], 2, 3), new MatrixSpan<float>(new float[12], 3, 4), new MatrixSpan<float>(new float[6], 2, 3)));

        Assert.That(error!.Message, Does.Contain("[2, 3]").And.Contain("[3, 4]").And.Contain("does not fit"));
    }

    [Test]
    public void A_transposed_result_is_refused() => Assert.That(() => MatrixProduct.Add(
            new MatrixSpan<float>(new float[6], 2, 3), new MatrixSpan<float>(new float[12], 3, 4), new MatrixSpan<float>(new float[8], 4, 2).Transposed),
        Throws.ArgumentException.With.Message.Contains("transposed"));

    [Test]
    public void A_matrix_over_memory_of_another_size_is_refused() => Assert.That(() => _ = new MatrixSpan<float>(new float[5], 2, 3).Rows,
        Throws.ArgumentException.With.Message.Contains("[2, 3] holds 6 numbers; 5 came"));

    private static double[] Numbers(int count, int seed) => [.. Enumerable.Range(0, count).Select(i => Math.Sin(1.7 * i + seed))];

    private static MatrixSpan<float> Single(double[] values, int rows, int columns) =>
        new(Array.ConvertAll(values, value => (float)value), rows, columns);

    private static double[] Defined(MatrixSpan<double> left, MatrixSpan<double> right, double[] start)
    {
        var result = (double[])start.Clone();
        for (int i = 0; i < left.Rows; i++)
            for (int j = 0; j < right.Columns; j++)
                for (int k = 0; k < left.Columns; k++)
                    result[i * right.Columns + j] += left[i, k] * right[k, j];
        return result;
    }
}
