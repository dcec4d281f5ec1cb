using InnerAlignment.Objectives;
using InnerAlignment.Search;

namespace InnerAlignment.Tests.Objectives;

public sealed class DeepLinearModeTests
{
    private static readonly DeepLinearMode Mode = new(strength: 1.5, tau: 2);

    [TestCase(0.01, 1.0)]
    [TestCase(0.3, 2.5)]
    [TestCase(2.0, 0.7)]
    public void The_curve_solves_its_equation(double start, double time)
    {
        const double h = 1e-5;
        var u = Mode.Learned(time, start);

        var slope = (Mode.Learned(time + h, start) - Mode.Learned(time - h, start)) / (2 * h);

        Assert.That(Mode.Tau * slope, Is.EqualTo(2 * u * (Mode.Strength - u)).Within(1e-8));
        Assert.That(Mode.Learned(0, start), Is.EqualTo(start).Within(1e-12));
    }

    [TestCase(1e-6, 0.9)]
    [TestCase(0.2, 1.4)]
    public void The_time_to_reach_is_the_inverse_of_the_curve(double start, double end) =>
        Assert.That(Mode.Learned(Mode.TimeToReach(start, end), start), Is.EqualTo(end).Within(1e-9));

    [Test]
    public void Each_factor_closer_to_the_saddle_costs_the_same_time()
    {
        var costs = Enumerable.Range(4, 20).Select(k => Mode.TimeToReach(Math.Exp(-k - 1), 1) - Mode.TimeToReach(Math.Exp(-k), 1)).ToArray();

        Assert.That(costs[^1], Is.EqualTo(Mode.Tau / (2 * Mode.Strength)).Within(1e-9));
        Assert.That(Mode.TimeToReach(0, 1), Is.EqualTo(double.PositiveInfinity));
    }

    // Euler's method errs in proportion to its step.
    [TestCase(1e-3, 2e-3)]
    [TestCase(1e-4, 2e-4)]
    public void Gradient_descent_with_small_steps_follows_the_curve(double rate, double within)
    {
        const double start = 0.01;
        var weight = Math.Sqrt(start);

        var furthest = new GradientDescent(rate).Minimize(Mode, new[] { weight, weight }).Take((int)(6 / rate))
            .Max(iterate => Math.Abs(iterate.Point.Span[0] * iterate.Point.Span[1] - Mode.Learned(iterate.Step * rate * Mode.Tau, start)));

        Assert.That(furthest, Is.LessThan(within).And.GreaterThan(within / 50));
    }

    [Test]
    public void Values_out_of_order_are_refused() =>
        Assert.That(() => Mode.TimeToReach(0.5, 1.5), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0 <= start <= end < 1.5"));
}
