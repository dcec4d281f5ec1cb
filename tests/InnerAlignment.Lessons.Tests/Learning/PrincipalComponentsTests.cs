using InnerAlignment.Lessons.Learning;

namespace InnerAlignment.Lessons.Tests.Learning;

public sealed class PrincipalComponentsTests
{
    private const double Sharp = 1e-9;

    [TestCase(3)]
    [TestCase(40)]
    [TestCase(250)]
    public void The_axes_are_the_eigenvectors_of_the_covariance_with_the_largest_eigenvalues(int dimension)
    {
        var points = Ellipsoid(400, dimension);

        var plane = PrincipalComponents.Fit(points);

        foreach (var (axis, expected) in plane.Axes.Zip(LeadingEigenvectors(points)))
            Assert.That(Math.Abs(Dot(axis, expected)), Is.EqualTo(1).Within(Sharp));
        Assert.That(Dot(plane.Axes[0], plane.Axes[1]), Is.Zero.Within(Sharp));
    }

    [Test]
    public void Shares_are_parts_of_the_total_variance()
    {
        // Variances 9/2, 4/2 and 1/2 by construction: a coordinate a cos(t) has variance a^2 / 2 over whole turns.
        double[] Point(double t) => [3 * Math.Cos(t), 2 * Math.Cos(2 * t), Math.Cos(3 * t)];
        double[][] points = [.. Enumerable.Range(0, 360).Select(i => Point(Angle(i)))];

        var plane = PrincipalComponents.Fit(points);

        Assert.That(plane.Shares, Is.EqualTo([9 / 14.0, 4 / 14.0]).Within(Sharp));
    }

    [Test]
    public void A_path_is_projected_into_the_plane_of_other_points()
    {
        double[][] points = [[-4, 0, 7], [4, 0, 7], [0, -1, 7], [0, 1, 7]];

        var (x, y) = PrincipalComponents.Fit(points).Project<double>([[0, 0, 7], [8, 0, 7], [1, 2, 100]]);

        Assert.That(x, Is.EqualTo([0.0, 8, 1]).Within(Sharp));
        Assert.That(y, Is.EqualTo([0.0, 0, 2]).Within(Sharp));
    }

    [Test]
    public void Single_precision_points_do_as_well() =>
        Assert.That(PrincipalComponents.Fit<float>([[-4, 0], [4, 0], [0, 1], [0, -1]]).Axes[0], Is.EqualTo([1.0, 0]).Within(Sharp));

    [Test]
    public void A_point_of_another_dimension_is_refused_with_both_dimensions()
    {
        var plane = PrincipalComponents.Fit<double>([[-4, 0], [4, 0], [0, 1]]);

        Assert.That(
            () => plane.Project<double>([[1, 2, 3]]),
            Throws.ArgumentException.With.Message.Contains("2 dimensions").And.Message.Contains("of 3"));
    }

    private static double Angle(int degrees) => Math.PI * degrees / 180;

    /// <summary>Points stretched differently along the axes of a rotated frame.</summary>
    private static double[][] Ellipsoid(int count, int dimension)
    {
        var random = new Random(7);
        var turn = Enumerable.Range(0, dimension).Select(_ => random.NextDouble() - 0.5).ToArray();
        var norm = Dot(turn, turn);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var point = Enumerable.Range(0, dimension).Select(j => (random.NextDouble() - 0.5) * 20 / (1 + j)).ToArray();
            var along = 2 * Dot(turn, point) / norm;
            return point.Select((x, j) => x - along * turn[j] + 5).ToArray();
        })];
    }

    /// <summary>Power iteration on the covariance, deflated once: another route than the one under test.</summary>
    private static double[][] LeadingEigenvectors(double[][] points)
    {
        var dimension = points[0].Length;
        double[] mean = [.. Enumerable.Range(0, dimension).Select(j => points.Average(point => point[j]))];
        double[][] centred = [.. points.Select(point => point.Zip(mean, (x, m) => x - m).ToArray())];
        var first = Iterate(centred);
        double[][] rest = [.. centred.Select(point => Dot(point, first) is var along ? point.Zip(first, (x, e) => x - along * e).ToArray() : [])];
        return [first, Iterate(rest)];
    }

    private static double[] Iterate(double[][] points)
    {
        double[] vector = [.. points[0].Select((_, j) => 1.0 / (1 + j))];
        for (var step = 0; step < 300; step++)
        {
            var next = new double[vector.Length];
            foreach (var point in points)
            {
                var along = Dot(point, vector);
                for (var j = 0; j < next.Length; j++)
                    next[j] += along * point[j];
            }

            var length = Math.Sqrt(Dot(next, next));
            vector = [.. next.Select(x => x / length)];
        }

        return vector;
    }

    private static double Dot(IReadOnlyList<double> left, IReadOnlyList<double> right) => left.Zip(right, (a, b) => a * b).Sum();
}
