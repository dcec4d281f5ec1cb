using CsCheck;
using InnerAlignment.Objectives;
using InnerAlignment.Search;

namespace InnerAlignment.Tests.Search;

public sealed class UpdateRuleTests
{
    [Test]
    public void Gradient_descent_on_the_sphere_shrinks_every_coordinate_by_the_closed_form()
    {
        var rule = new GradientDescent(0.07);

        var last = rule.Minimize(new Sphere(3), new[] { 1.0, -2, 3 }).Take(41).Last().Point.ToArray();

        var factor = Math.Pow(1 - 2 * 0.07, 40);
        Assert.That(last, Is.EqualTo(new[] { factor, -2 * factor, 3 * factor }).Within(1e-14));
    }

    [Test]
    public void The_heavy_ball_shrinks_by_the_root_of_its_momentum_whatever_the_curvature()
    {
        // The error obeys x'' = (1 + mu - eta lambda) x' - mu x; with complex roots both have modulus sqrt(mu) (Polyak 1964).
        var rule = new Momentum(0.02, Decay: 0.81);

        var values = rule.Minimize(new Sphere(1), new[] { 1.0 }).Take(401).Select(iterate => Math.Abs(iterate.Point.Span[0])).ToArray();

        var rate = Math.Pow(values[300..401].Max() / values[100..201].Max(), 1 / 200.0);
        Assert.That(rate, Is.EqualTo(0.9).Within(1e-3));
    }

    [TestCase(1e-3)]
    [TestCase(0.5)]
    public void The_first_step_of_Adam_has_the_length_of_the_learning_rate(double learningRate)
    {
        var rule = new Adam(learningRate);

        var points = rule.Minimize(new Sphere(2), new[] { 3.0, -0.01 }).Take(2).Select(iterate => iterate.Point.ToArray()).ToArray();

        Assert.That(points[1], Is.EqualTo(new[] { 3 - learningRate, -0.01 + learningRate }).Within(1e-6));
    }

    [TestCaseSource(typeof(SearchTable), nameof(SearchTable.UpdateRules))]
    public void Single_and_double_precision_take_the_same_steps(IUpdateRule rule)
    {
        double[] exact = [1, -2, 3, -4, 5, -6, 7, -8, 9], exactState = new double[rule.StateLength(9)];
        float[] single = [.. exact.Select(x => (float)x)], singleState = new float[rule.StateLength(9)];

        for (var step = 1; step <= 10; step++)
        {
            rule.Step<double>(exact, exact.Select(x => 0.3 * x).ToArray(), exactState, step, 0.01);
            rule.Step<float>(single, single.Select(x => 0.3f * x).ToArray(), singleState, step, 0.01f);
        }

        Assert.That(single, Is.EqualTo(exact).Within(1e-4));
    }

    [TestCaseSource(typeof(SearchTable), nameof(SearchTable.CoordinatewiseRules))]
    public void Coordinates_do_not_know_of_each_other(IUpdateRule rule)
    {
        double[] together = [0.3, -1.1, 2.2, 0.7, -0.4], alone = [-0.4];
        double[] togetherState = new double[rule.StateLength(5)], aloneState = new double[rule.StateLength(1)];

        for (var step = 1; step <= 7; step++)
        {
            rule.Step<double>(together, together.Select(Math.Sin).ToArray(), togetherState, step, 0.1);
            rule.Step<double>(alone, alone.Select(Math.Sin).ToArray(), aloneState, step, 0.1);
        }

        Assert.That(alone[0], Is.EqualTo(together[4]).Within(1e-15));
    }

    // Kingma and Ba (2015), section 2.1: the step does not change when all slopes are multiplied by one number.
    [Test]
    public void Adam_does_not_see_the_scale_of_the_slopes() => Gen.Select(Slopes, Gen.Double[-6.0, 6.0]).Sample(
        (slopes, exponent) =>
        {
            var adam = new Adam(0.1, Epsilon: 0);

            var (plain, scaled) = (Walk(adam, slopes, 1), Walk(adam, slopes, Math.Pow(10, exponent)));

            Assert.That(scaled, Is.EqualTo(plain).Within(1e-12));
        },
        iter: 100);

    [Test]
    public void A_clipped_gradient_step_is_never_longer_than_the_limit_allows_and_keeps_its_direction() => Slopes.Sample(
        slopes =>
        {
            double[] point = [0, 0, 0], clipped = [0, 0, 0], state = new double[3];
            new GradientDescent().Step(point, slopes[0], [], 1, 0.1);
            new ClippedRule(new GradientDescent(), 0.5).Step(clipped, slopes[0], state, 1, 0.1);

            var (free, clippedLength) = (Length(point), Length(clipped));
            Assert.That(clippedLength, Is.EqualTo(Math.Min(free, 0.05)).Within(1e-15));
            Assert.That(clipped, Is.EqualTo(point.Select(x => x * clippedLength / free)).Within(1e-15));
        },
        iter: 100);

    [TestCase(0, 0.1)]
    [TestCase(9, 0.980147)]     // (1 + cos(0.09 pi)) / 2
    [TestCase(50, 0.5)]
    [TestCase(100, 0.0)]
    [TestCase(1000, 0.0)]
    public void A_cosine_with_a_warm_up_rises_and_falls(int step, double factor)
    {
        var warmed = Schedules.Cosine(100).WithWarmUp(10)(step);

        Assert.That(warmed, Is.EqualTo(factor).Within(1e-6));
    }

    [Test]
    public void A_schedule_over_no_steps_is_refused()
    {
        Assert.That(() => Schedules.Linear(0), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("steps"));
        Assert.That(() => Schedules.Cosine(0), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("steps"));
        Assert.That(() => Schedules.Constant.WithWarmUp(-1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("steps"));
        Assert.That(Schedules.Constant.WithWarmUp(0)(0), Is.EqualTo(1));
    }

    private static readonly Gen<double[][]> Slopes = Gen.OneOf(Gen.Double[0.1, 3.0], Gen.Double[-3.0, -0.1]).Array[3].Array[8];

    private static double[] Walk(Adam rule, double[][] slopes, double scale)
    {
        double[] point = [1, 2, 3], state = new double[rule.StateLength(3)];
        for (var step = 1; step <= slopes.Length; step++)
            rule.Step<double>(point, slopes[step - 1].Select(slope => scale * slope).ToArray(), state, step, rule.LearningRate);
        return point;
    }

    private static double Length(double[] vector) => Math.Sqrt(vector.Sum(x => x * x));
}
