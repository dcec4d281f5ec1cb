using InnerAlignment.Randomness;
using InnerAlignment.Tensors;

namespace InnerAlignment.Tests.Tensors;

/// <summary>Products of a sparse binary matrix beside those of the same matrix written out; all numbers are small and whole, so sums are exact.</summary>
public sealed class SparseBinaryMatrixTests
{
    // Widths around one number, one vector and eight vectors; rows around a block of 64.
    [Test]
    public void Its_products_are_those_of_the_matrix_written_out(
        [Values(1, 63, 64, 65, 150)] int rows, [Values(1, 7, 16, 40, 128, 131, 300)] int width, [Values] bool twice)
    {
        const int columns = 30, most = 9;
        var random = new RandomStream((ulong)(rows * 1000 + width));
        var indices = Indices(random, rows, columns, most, twice);
        var written = WrittenOut(indices, rows, columns, most);
        var sparse = new SparseBinaryMatrix(rows, columns, most);
        sparse.Read(new MatrixSpan<float>(indices, rows, most));

        var (dense, result) = (Whole(random, columns * width), Whole(random, rows * width));
        var expected = result.ToArray();
        sparse.AddProduct(new(dense, columns, width), new MatrixSpan<float>(result, rows, width));
        MatrixProduct.Add(new MatrixSpan<float>(written, rows, columns), new(dense, columns, width), new(expected, rows, width));
        Assert.That(result, Is.EqualTo(expected));

        (dense, result) = (Whole(random, rows * width), Whole(random, columns * width));
        expected = result.ToArray();
        sparse.AddTransposedProduct(new(dense, rows, width), new MatrixSpan<float>(result, columns, width));
        MatrixProduct.Add(new MatrixSpan<float>(written, rows, columns).Transposed, new(dense, rows, width), new(expected, columns, width));
        Assert.That(result, Is.EqualTo(expected));
    }

    [Test]
    public void A_column_that_is_not_there_is_named()
    {
        var sparse = new SparseBinaryMatrix(1, 4, 2);

        Assert.That(() => sparse.Read(new MatrixSpan<float>([3f, 4f], 1, 2)), Throws.ArgumentException.With.Message.Contains("4").And.Message.Contains("3"));
    }

    // Different columns unless some are to be named twice; a fifth of the slots are empty.
    private static float[] Indices(RandomStream random, int rows, int columns, int most, bool twice)
    {
        var indices = new float[rows * most];
        var shuffled = Enumerable.Range(0, columns).ToArray();
        for (int row = 0; row < rows; row++)
        {
            random.Shuffle<int>(shuffled);
            for (int slot = 0; slot < most; slot++)
                indices[row * most + slot] = random.NextInt(5) == 0 ? -1 : shuffled[twice ? slot % 3 : slot];
        }
        return indices;
    }

    private static float[] WrittenOut(float[] indices, int rows, int columns, int most)
    {
        var matrix = new float[rows * columns];
        for (int slot = 0; slot < indices.Length; slot++)
            if (indices[slot] >= 0)
                matrix[slot / most * columns + (int)indices[slot]]++;
        return matrix;
    }

    private static float[] Whole(RandomStream random, int length) => [.. Enumerable.Range(0, length).Select(_ => (float)(random.NextInt(19) - 9))];
}
