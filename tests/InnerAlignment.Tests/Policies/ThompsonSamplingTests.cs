using InnerAlignment.Policies;

namespace InnerAlignment.Tests.Policies;

public class ThompsonSamplingTests
{
    [TestCase(new[] { 0, 0, 0, 0 }, 1.0 / 2)]
    [TestCase(new[] { 1, 0, 0, 0 }, 2.0 / 3)]              // E of x under the density 2x
    [TestCase(new[] { 2, 0, 0, 0 }, 3.0 / 4)]
    [TestCase(new[] { 1, 0, 0, 1 }, 5.0 / 6)]              // E of 1 - (1 - x)^2 under 2x
    [TestCase(new[] { 1, 0, 0, 0, 0, 0 }, 1.0 / 2)]        // E of x^2 under 2x
    public void The_chance_to_be_best_is_that_of_the_integral(int[] counts, double first)
    {
        var probabilities = new double[counts.Length / 2];

        new ThompsonSampling(probabilities.Length, 40).Choose(counts, probabilities);

        Assert.That(probabilities[0], Is.EqualTo(first).Within(1e-13));
    }

    [Test]
    public void A_tally_that_was_not_foreseen_is_refused() =>
        Assert.That(() => new ThompsonSampling(2, 3).Choose([2, 2, 0, 0], new double[2]), Throws.ArgumentException.With.Message.Contains("up to 3 pulls"));
}
