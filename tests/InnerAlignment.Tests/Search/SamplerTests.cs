using InnerAlignment.Objectives;
using InnerAlignment.Search;

namespace InnerAlignment.Tests.Search;

public sealed class SamplerTests
{
    [Test]
    public void Random_search_comes_as_near_as_the_closed_form_says()
    {
        // In the plane a point of the box [-1, 1]^2 has a value below t <= 1 with probability pi t / 4, so the least of n has mean 4 / (pi (n + 1)) but for
        // terms of order (1 - pi / 4)^n. Its spread equals its mean: 5.5 standard errors over 2,000 runs.
        const int points = 100;
        var best = Enumerable.Range(0, 2000).Select(seed =>
            new RandomSearch(-1, 1, (ulong)seed).Minimize(new Sphere(2), new[] { 1.0, 1 }).RunFor(points + 1).BestValue).ToArray();

        var expected = 4 / (Math.PI * (points + 1));
        Assert.That(best.Average(), Is.EqualTo(expected).Within(5.5 * expected / Math.Sqrt(best.Length)));
    }

    [TestCase(0.0, 1.0, 1.0)]
    [TestCase(-3.0, 0.5, 1.0)]
    [TestCase(2.0, 4.0, 0.6065306597126334)]
    [TestCase(1.0, 0.0, 0.0)]
    [TestCase(0.0, 0.0, 1.0)]
    public void Annealing_accepts_as_Metropolis_says(double change, double temperature, double probability) =>
        Assert.That(SimulatedAnnealing.Acceptance(change, temperature), Is.EqualTo(probability).Within(1e-15));

    [Test]
    public void CMA_ES_learns_a_valley_that_is_a_million_times_steeper_across()
    {
        var valley = Objective.Of(5, point => 1e6 * Math.Pow(point[0] - point[1], 2) + Math.Pow(point[0] + point[1], 2) + point[2] * point[2] + point[3] * point[3] + point[4] * point[4]);

        var run = new CmaEs().Minimize(valley, new double[] { 1, 2, 3, 4, 5 }).RunUntil(1e-12, 6000);

        Assert.That(run.Reason, Is.EqualTo(StopReason.TargetReached));
    }

    [Test]
    public void CMA_ES_follows_the_valley_of_Rosenbrock_in_ten_dimensions()
    {
        var run = new CmaEs(StepSize: 0.5).Minimize(new Rosenbrock(10), new double[10]).RunUntil(1e-10, 20_000);

        Assert.That(run.Reason, Is.EqualTo(StopReason.TargetReached));
    }

    [Test]
    public void A_return_becomes_a_loss_by_its_sign_alone()
    {
        var loss = Objective.AsLoss(1, point => 3 - Math.Abs(point[0]));

        Assert.That(loss.Value([2]), Is.EqualTo(-1));
    }
}
