using InnerAlignment.Probability;
using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.Probability;

public sealed class PairedDifferenceTests
{
    [Test]
    public void Mean_and_standard_error_are_those_of_the_differences()
    {
        var difference = PairedDifference.Of([3, 5, 10], [1, 2, 3]);               // differences 2, 3, 7: mean 4, deviation sqrt 7

        Assert.That((difference.Mean, difference.Trials), Is.EqualTo((4.0, 3)));
        Assert.That(difference.StandardError, Is.EqualTo(Math.Sqrt(7.0 / 3)).Within(1e-15));
        Assert.That(difference.Deviations, Is.EqualTo(4 / Math.Sqrt(7.0 / 3)).Within(1e-14));
    }

    [Test]
    public void What_both_share_cancels_even_where_it_is_huge()
    {
        var shared = new double[1000];
        new RandomStream(1).FillNormal(shared);

        var difference = PairedDifference.Of([.. shared.Select((x, i) => 1e8 * x + i % 2)], [.. shared.Select(x => 1e8 * x)]);

        Assert.That(difference.Mean, Is.EqualTo(0.5).Within(1e-7));                // numbers near 1e8 are rounded to 1e-8
        Assert.That(difference.StandardError, Is.EqualTo(Math.Sqrt(0.25 / 999)).Within(1e-7));
    }

    [TestCase(2.9, 3, false)]
    [TestCase(3.1, 3, true)]
    [TestCase(-9, 3, false)]
    public void It_is_above_zero_by_more_than_so_many_standard_errors(double mean, double standardErrors, bool above) =>
        Assert.That(new PairedDifference(mean, 1, 10).IsAboveZero(standardErrors), Is.EqualTo(above));

    [Test]
    public void Of_equals_the_share_that_is_judged_better_is_the_tail_of_the_normal()
    {
        const int repetitions = 4000;
        var random = new RandomStream(2);
        var (first, second) = (new double[100], new double[100]);

        var fooled = 0;
        for (var i = 0; i < repetitions; i++)
        {
            random.FillNormal(first);
            random.FillNormal(second);
            fooled += PairedDifference.Of(first, second).IsAboveZero(1.6601) ? 1 : 0;          // 5 % point of Student's t with 99 degrees of freedom: 1.6604
        }

        // 200 +- 13.8 of 4000; false alarm at 5.5 deviations below 1e-7.
        Assert.That(fooled, Is.EqualTo(0.05 * repetitions).Within(5.5 * Math.Sqrt(repetitions * 0.05 * 0.95)));
    }

    [TestCase(new double[] { 1, 2 }, new double[] { 1, 2, 3 }, "[2] and [3]")]
    [TestCase(new double[] { 1 }, new double[] { 1 }, "[1] and [1]")]
    public void Lists_that_make_no_pairs_are_named_with_both_lengths(double[] first, double[] second, string both) =>
        Assert.That(() => PairedDifference.Of(first, second), Throws.ArgumentException.With.Message.Contains(both));
}
