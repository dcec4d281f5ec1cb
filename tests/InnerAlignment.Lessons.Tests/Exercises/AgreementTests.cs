using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Tests.Exercises;

public sealed class AgreementTests
{
    public static IEnumerable<TestCaseData> Pairs =>
    [
        new(1.0, 1.0 + 1e-10, null), new(1.0, 1.1, ""), new(1.0, 1, null), new(3L, 3, null), new(double.NaN, double.NaN, null), new(1.0, double.NaN, ""),
        new(double.PositiveInfinity, double.PositiveInfinity, null), new(double.PositiveInfinity, 1e300, ""),
        new(new[] { 1.0, 2 }, new[] { 1.0, 2 }, null), new(new[] { 1.0, 2 }, new[] { 1.0, 3 }, "[1]"), new(new[] { 1.0, 2 }, new[] { 1.0 }, ""),
        new(new[] { 1.0 }, new List<double> { 1.0 }, null), new(new double[][] { [1], [2, 3] }, new double[][] { [1], [2, 4] }, "[1][1]"),
        new(new double[,] { { 1, 2 } }, new double[,] { { 1, 2 } }, null), new(new double[,] { { 1 }, { 2 } }, new double[] { 1, 2 }, ""),
        new((1, 2.0), (1, 2.5), "[1]"), new("up", "up", null), new("up", "down", ""), new(true, 1.0, ""), new(new[] { 1.0 }, null, ""), new(null, null, null),
    ];

    [TestCaseSource(nameof(Pairs))]
    public void Values_part_at(object? expected, object? actual, string? place) =>
        Assert.That(Agreement.Parting(expected, actual, 1e-9), Is.EqualTo(place));

    [Test]
    public void A_long_sequence_is_shown_by_its_beginning_and_its_length() =>
        Assert.That(Agreement.Text(Enumerable.Range(0, 40)), Is.EqualTo("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … 40 in all]"));

    [TestCase(0.1, "0.1")]
    [TestCase(1e-20, "1E-20")]
    [TestCase(double.NaN, "NaN")]
    [TestCase(true, "true")]
    [TestCase("up", "\"up\"")]
    public void A_value_is_shown_as_it_would_be_written(object value, string text) => Assert.That(Agreement.Text(value), Is.EqualTo(text));
}
