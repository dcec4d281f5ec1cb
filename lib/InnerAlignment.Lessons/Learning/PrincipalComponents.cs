using System.Numerics;
using System.Numerics.Tensors;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace InnerAlignment.Lessons.Learning;

/// <summary>The plane in which points of many dimensions spread most: how a space of parameters is drawn on paper.</summary>
/// <remarks>Axes found by ML.NET's randomised principal component analysis (Halko, Martinsson, Tropp 2011) in single precision, then
/// sharpened in double precision by orthogonal iteration (Golub and Van Loan 2013, section 8.2.4), up to 100 steps of cost <c>n d</c>.
/// Deterministic. Each axis is turned so that its largest coordinate is positive.</remarks>
public sealed class PrincipalComponents
{
    private const int Planar = 2;
    private const int Oversampling = 20;
    private const int SharpeningSteps = 100;
    private const double Sharp = 1e-12;
    private const int Seed = 1;

    private readonly double[] _mean;

    private PrincipalComponents(double[] mean, double[][] axes, double[] shares) => (_mean, Axes, Shares) = (mean, axes, shares);

    /// <summary>The two axes, <c>[2][d]</c>, of length 1 and at right angles, the one of larger spread first.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Axes { get; }

    /// <summary>The share of the points' total variance along each axis, <c>[2]</c>, each in [0, 1].</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>Finds the plane.</summary>
    /// <typeparam name="T">The number type of the points.</typeparam>
    /// <param name="points">Points, <c>[n][d]</c>, n and d at least 2.</param>
    /// <exception cref="ArgumentException">Fewer than two points or dimensions, or points of different dimension.</exception>
    public static PrincipalComponents Fit<T>(IReadOnlyList<T[]> points) where T : INumber<T>
    {
        var rows = Rows(points);
        var dimension = rows[0].Length;
        double[] mean = [.. Enumerable.Range(0, dimension).Select(j => rows.Average(row => row[j]))];
        double[][] axes = [.. Sharpened(Directions(rows, mean, dimension), rows, mean).Select(Turned)];
        var total = Enumerable.Range(0, dimension).Sum(j => rows.Sum(row => Square(row[j] - mean[j])));
        double[] shares = [.. axes.Select(axis => total == 0 ? 0 : rows.Sum(row => Square(Along(axis, row, mean))) / total)];
        return new(mean, axes, shares);
    }

    /// <summary>Where points lie in the plane: those it was fitted to, or others, as the path that training takes.</summary>
    /// <typeparam name="T">The number type of the points.</typeparam>
    /// <param name="points">Points, <c>[m][d]</c>.</param>
    /// <returns>Coordinates along the two axes, each <c>[m]</c>; the mean of the fitted points is (0, 0).</returns>
    /// <exception cref="ArgumentException">A point is not of the fitted dimension.</exception>
    public (double[] X, double[] Y) Project<T>(IEnumerable<T[]> points) where T : INumber<T>
    {
        double[][] rows = [.. points.Select(ToDouble)];
        if (rows.FirstOrDefault(row => row.Length != _mean.Length) is { } odd)
            throw new ArgumentException($"The plane was found among points of {_mean.Length} dimensions; one of {odd.Length} came.", nameof(points));
        return ([.. rows.Select(row => Along(Axes[0], row, _mean))], [.. rows.Select(row => Along(Axes[1], row, _mean))]);
    }

    private static double[][] Rows<T>(IReadOnlyList<T[]> points) where T : INumber<T>
    {
        if (points.Count < Planar || points[0].Length < Planar)
            throw new ArgumentException($"A plane needs two points of two dimensions or more; {points.Count} came.", nameof(points));
        if (points.FirstOrDefault(point => point.Length != points[0].Length) is { } odd)
            throw new ArgumentException($"All points need {points[0].Length} dimensions as the first; one has {odd.Length}.", nameof(points));
        return [.. points.Select(ToDouble)];
    }

    /// <summary>The axes, read off the fitted transformer as the images of the unit vectors.</summary>
    private static double[][] Directions(double[][] rows, double[] mean, int dimension)
    {
        var engine = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimension);
        var centred = engine.Data.LoadFromEnumerable(rows.Select(row => new Row([.. row.Zip(mean, (x, m) => (float)(x - m))])), schema);
        var units = engine.Data.LoadFromEnumerable(Enumerable.Range(0, dimension).Select(j => new Row(Unit(j, dimension))), schema);
        var oversampling = Math.Min(dimension - Planar, Oversampling);
        var fitted = engine.Transforms
            .ProjectToPrincipalComponents(nameof(Row.Features), rank: Planar, overSampling: oversampling, ensureZeroMean: false, seed: Seed)
            .Fit(centred);
        Row[] images = [.. engine.Data.CreateEnumerable<Row>(fitted.Transform(units), reuseRowObject: false, schemaDefinition: Projected())];
        return [.. Enumerable.Range(0, Planar).Select(axis => images.Select(image => (double)image.Features[axis]).ToArray())];
    }

    /// <summary>Multiplies by the covariance and makes the axes orthonormal again, until they stand still.</summary>
    private static double[][] Sharpened(double[][] axes, double[][] rows, double[] mean)
    {
        var current = Orthonormal(axes);
        for (var step = 0; step < SharpeningSteps; step++)
        {
            var next = Orthonormal([.. current.Select(axis => Multiplied(axis, rows, mean))]);
            var moved = next.Zip(current, (a, b) => TensorPrimitives.Distance<double>(a, b)).Max();
            current = next;
            if (moved < Sharp)
                break;
        }

        return current;
    }

    private static double[] Multiplied(double[] axis, double[][] rows, double[] mean)
    {
        var offset = TensorPrimitives.Dot<double>(axis, mean);
        var product = new double[axis.Length];
        var weights = 0.0;
        foreach (var row in rows)
        {
            var along = TensorPrimitives.Dot<double>(axis, row) - offset;
            TensorPrimitives.MultiplyAdd(row, along, product, product);
            weights += along;
        }

        TensorPrimitives.MultiplyAdd(mean, -weights, product, product);
        return product;
    }

    /// <summary>Gram and Schmidt; an axis along which nothing spreads is replaced by whatever stands at right angles to the first.</summary>
    private static double[][] Orthonormal(double[][] axes)
    {
        var first = Normed(axes[0]) ?? [.. axes[0].Select((_, j) => j == 0 ? 1.0 : 0)];
        var second = Without(axes[1], first);
        for (var j = 0; second is null; j++)
            second = Without([.. first.Select((_, k) => k == j ? 1.0 : 0)], first);
        return [first, second];
    }

    private static double[]? Without(double[] vector, double[] axis)
    {
        var along = TensorPrimitives.Dot<double>(vector, axis);
        return Normed([.. vector.Zip(axis, (x, a) => x - along * a)]);
    }

    private static double[]? Normed(double[] vector)
    {
        var length = TensorPrimitives.Norm<double>(vector);
        return double.IsFinite(length) && length > 1e-150 ? [.. vector.Select(x => x / length)] : null;
    }

    private static SchemaDefinition Projected()
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Planar);
        return schema;
    }

    private static float[] Unit(int index, int dimension) => [.. Enumerable.Range(0, dimension).Select(j => j == index ? 1f : 0f)];

    private static double[] Turned(double[] axis) => axis.MaxBy(Math.Abs) < 0 ? [.. axis.Select(x => -x)] : axis;

    private static double Along(IReadOnlyList<double> axis, double[] point, double[] mean)
    {
        var sum = 0.0;
        for (var j = 0; j < point.Length; j++)
            sum += axis[j] * (point[j] - mean[j]);
        return sum;
    }

    private static double[] ToDouble<T>(T[] point) where T : INumber<T> => [.. point.Select(double.CreateChecked)];

    private static double Square(double value) => value * value;

    private sealed class Row
    {
        public Row()
        {
        }

        public Row(float[] features) => Features = features;

        public float[] Features { get; set; } = [];
    }
}
