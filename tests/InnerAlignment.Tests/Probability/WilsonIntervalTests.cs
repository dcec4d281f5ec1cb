using InnerAlignment.Probability;

namespace InnerAlignment.Tests.Probability;

public class WilsonIntervalTests
{
    // Newcombe (1998), "Two-sided confidence intervals for the single proportion", Table I, method 3.
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0.0, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    public void Intervals_are_the_published_ones(int successes, int trials, double low, double high)
    {
        var interval = WilsonInterval.Of(successes, trials);

        Assert.That(interval.Low, Is.EqualTo(low).Within(5e-5));
        Assert.That(interval.High, Is.EqualTo(high).Within(5e-5));
    }

    [Test]
    public void Impossible_counts_are_refused()
    {
        Assert.That(() => WilsonInterval.Of(1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => WilsonInterval.Of(3, 2), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0 to 2"));
    }
}
