using InnerAlignment.Probability;
using InnerAlignment.Randomness;

namespace InnerAlignment.Tests.Probability;

public class DistributionTests
{
    [Test]
    public void Equal_outcomes_are_one_outcome()
    {
        var die = new Distribution<string>([("low", 0.25), ("high", 0.5), ("low", 0.25), ("never", 0)]);

        var outcomes = die.Outcomes;

        Assert.That(outcomes, Is.EqualTo(new[] { "low", "high" }));
        Assert.That(die["low"], Is.EqualTo(0.5));
        Assert.That(die["never"], Is.Zero);
    }

    [Test]
    public void Two_dice_have_the_sums_of_the_counting_table()
    {
        var die = Distribution.Uniform([1, 2, 3, 4, 5, 6]);

        var sum = die.SelectMany(first => die.Select(second => first + second));

        Assert.That(sum[7], Is.EqualTo(6 / 36.0).Within(1e-15));
        Assert.That(sum[2], Is.EqualTo(1 / 36.0).Within(1e-15));
        Assert.That(sum.Expectation(value => value), Is.EqualTo(7).Within(1e-14));
        Assert.That(sum.Mode, Is.EqualTo(7));
    }

    [TestCase(0.5, 0.4, "sum to 0.9")]
    [TestCase(-0.5, 1.5, "is -0.5")]
    [TestCase(double.NaN, 1, "is NaN")]
    [TestCase(double.PositiveInfinity, 0, "is Infinity")]
    public void Numbers_that_are_no_probabilities_are_refused(double first, double second, string reason) =>
        Assert.That(() => Distribution.Over([first, second]), Throws.TypeOf<ImproperDistributionException>().With.Message.Contains(reason));

    [Test]
    public void No_outcomes_are_no_distribution() =>
        Assert.That(() => Distribution.Uniform(Array.Empty<int>()), Throws.TypeOf<ImproperDistributionException>());

    // 40,000 draws; each share has standard deviation at most 0.0025. Six of them: false alarm below 1e-8 per outcome.
    [Test]
    public void Samples_come_in_the_given_shares()
    {
        var distribution = new Distribution<char>([('a', 0.2), ('b', 0.5), ('c', 0.3)]);
        var random = new RandomStream(7);

        var draws = Enumerable.Range(0, 40_000).Select(_ => distribution.Sample(random)).CountBy(c => c).ToDictionary();

        foreach (var (outcome, probability) in distribution.Weighted)
            Assert.That(draws[outcome] / 40_000.0, Is.EqualTo(probability).Within(0.015));
    }
}
