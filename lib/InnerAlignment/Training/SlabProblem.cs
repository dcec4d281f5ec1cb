using System.Numerics.Tensors;
using InnerAlignment.Randomness;
using InnerAlignment.Ranges;

namespace InnerAlignment.Training;

/// <summary>Two classes that one simple feature parts as well as many complex ones: the first coordinate by a threshold, each of the others by slabs.</summary>
/// <remarks>Shah, Tamuly, Raghunathan, Jain and Netrapalli (2020), "The pitfalls of simplicity bias in neural networks",
/// <see href="https://arxiv.org/abs/2006.07710"/>, LMS-5. All coordinates lie in <c>[-1, 1]</c>, and are independent given the class. Coordinate 0 is uniform on <c>[margin, 1]</c> with the sign of
/// the class. On every other coordinate five slabs of equal width, <c>2 margin</c> apart, belong to the classes in turn; the middle and outer ones, class -1, have probabilities 1/2, 1/4, 1/4,
/// the two between, class 1, have 1/2 each, so that the mean of either class is 0 and no threshold tells them apart. A rotation hides the coordinates from learners.</remarks>
/// <param name="Dimension"><c>d</c>, at least 2: one linear coordinate and <c>d - 1</c> of slabs.</param>
/// <param name="Margin">Half the distance between neighbouring slabs, above 0 and below 1/4.</param>
/// <param name="Seed">Which rotation.</param>
public sealed record SlabProblem(int Dimension, double Margin = 0.1, ulong Seed = 0)
{
    private const int Slabs = 5;
    private readonly double[] rotation = Rotation(Dimension, Seed);

    /// <summary><c>d</c>, at least 2; not to be changed by <c>with</c>, for the rotation belongs to it.</summary>
    public int Dimension { get; } = Dimension;

    /// <summary>Half the distance between neighbouring slabs, above 0 and below 1/4.</summary>
    public double Margin { get; init => field = InRange.Inside(value, 0, 0.25); } = InRange.Inside(Margin, 0, 0.25);

    /// <summary>Which rotation; not to be changed by <c>with</c> either.</summary>
    public ulong Seed { get; } = Seed;

    /// <summary>Draws examples, classes -1 and 1 in equal parts as targets 0 and 1.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="seed">Which ones.</param>
    /// <param name="randomized">Which coordinates are drawn for another class, itself drawn at random: their distribution stays what it is, but they say nothing of the label.</param>
    public Dataset Draw(int count, ulong seed, Func<int, bool>? randomized = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var (random, inputs, targets) = (new RandomStream(seed), new float[count * Dimension], new float[count]);
        var coordinates = new double[Dimension];
        for (var i = 0; i < count; i++)
        {
            var positive = random.NextDouble() < 0.5;
            for (var j = 0; j < Dimension; j++)
                coordinates[j] = Coordinate(random, j, randomized?.Invoke(j) == true ? random.NextDouble() < 0.5 : positive);
            targets[i] = positive ? 1 : 0;
            for (var k = 0; k < Dimension; k++)
                inputs[i * Dimension + k] = (float)TensorPrimitives.Dot(rotation.AsSpan(k * Dimension, Dimension), coordinates);
        }
        return new Dataset(inputs, Dimension, targets, 1);
    }

    /// <summary>The coordinates of an example before the rotation, <c>[d]</c>: the linear one first.</summary>
    /// <param name="input">The example as learners see it, <c>[d]</c>.</param>
    public double[] Coordinates(ReadOnlySpan<float> input)
    {
        if (input.Length != Dimension)
            throw new ArgumentException($"An example of this problem has {Dimension} numbers; {input.Length} came.", nameof(input));
        var coordinates = new double[Dimension];
        for (var k = 0; k < Dimension; k++)
            TensorPrimitives.MultiplyAdd(rotation.AsSpan(k * Dimension, Dimension), input[k], coordinates, coordinates);
        return coordinates;
    }

    private double Coordinate(RandomStream random, int index, bool positive)
    {
        if (index == 0)
            return (positive ? 1 : -1) * (Margin + (1 - Margin) * random.NextDouble());
        var width = (2 - 2 * Margin * (Slabs - 1)) / Slabs;
        return -1 + Slab(random.NextDouble(), positive) * (width + 2 * Margin) + width * random.NextDouble();
    }

    private static int Slab(double chance, bool positive) => positive
        ? chance < 0.5 ? 1 : 3
        : chance < 0.25 ? 0 : chance < 0.75 ? 2 : 4;

    /// <summary>An orthogonal matrix, every one equally likely: normal rows made orthonormal (Stewart 1980).</summary>
    private static double[] Rotation(int dimension, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 2);
        var rows = new double[dimension * dimension];
        new RandomStream(seed).FillNormal(rows);
        for (var i = 0; i < dimension; i++)
        {
            var row = rows.AsSpan(i * dimension, dimension);
            for (var pass = 0; pass < 2; pass++)                    // the second pass takes off what rounding left
                for (var j = 0; j < i; j++)
                {
                    var earlier = rows.AsSpan(j * dimension, dimension);
                    TensorPrimitives.MultiplyAdd(earlier, -TensorPrimitives.Dot<double>(row, earlier), row, row);
                }
            TensorPrimitives.Divide(row, TensorPrimitives.Norm<double>(row), row);
        }
        return rows;
    }
}
