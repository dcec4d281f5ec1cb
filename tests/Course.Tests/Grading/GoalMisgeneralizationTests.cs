using InnerAlignment.Alignment;
using InnerAlignment.Grading;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>3-taxonomy/1-goal-misgeneralization</c>, but for its agents.</summary>
public sealed class GoalMisgeneralizationTests
{
    [Exercise("two-features-step"), Points(1)]
    public async Task A_step_goes_against_the_slope_of_half_the_mean_squared_error()
    {
        var (weights, rate) = (Submission.Random.Normals(2), Submission.Random.Uniform(0.05, 0.5));
        var examples = Enumerable.Range(0, 6).Select(_ => Submission.Random.Normals(2)).ToArray();
        double Loss(double u, double w) => examples.Average(it => Math.Pow(u * it[0] + w * it[1] - it[0], 2)) / 2;
        const double h = 1e-4;
        double[] slopes = [(Loss(weights[0] + h, weights[1]) - Loss(weights[0] - h, weights[1])) / (2 * h), (Loss(weights[0], weights[1] + h) - Loss(weights[0], weights[1] - h)) / (2 * h)];

        await Submission.Call<double[]>("Step", weights, examples, rate)
            .ShouldEqualWithin([weights[0] - rate * slopes[0], weights[1] - rate * slopes[1]], 1e-7, hint: "each weight moves by the learning rate times the mean of error times its own feature, downhill");
    }

    [Exercise("two-features-step"), Points(1)]
    public async Task Showing_every_example_twice_changes_nothing()
    {
        var (weights, examples) = (Submission.Random.Normals(2), Enumerable.Range(0, 4).Select(_ => Submission.Random.Normals(2)).ToArray());

        var once = await Submission.Call<double[]>("Step", weights, examples, 0.3);

        await Submission.Call<double[]>("Step", weights, examples.Concat(examples).ToArray(), 0.3)
            .ShouldEqualWithin(once, 1e-12, hint: "the slopes of the examples are averaged, not added up: the step must not grow with the batch");
    }

    [Exercise("proxy-share"), Points(2)]
    public async Task It_is_where_gradient_flow_arrives()
    {
        var (alpha, s, t) = (Submission.Random.Uniform(0.02, 0.8), Submission.Random.Uniform(0.5, 2), Submission.Random.Uniform(0.5, 6));

        await Submission.Call<double>("ProxyShare", alpha, s, t)
            .ShouldEqualWithin(Flow(alpha, s, t), 1e-6, hint: "the sum of the weights is learned at rate (2 − α) s, their difference at α s: the proxy's weight is half of the sum less the difference");
    }

    [Exercise("proxy-share"), Points(1)]
    public async Task Larger_features_are_the_same_story_told_faster()
    {
        var (alpha, t) = (Submission.Random.Uniform(0.1, 0.6), Submission.Random.Uniform(1, 4));

        var once = await Submission.Call<double>("ProxyShare", alpha, 1.0, 3 * t);

        await Submission.Call<double>("ProxyShare", alpha, 3.0, t).ShouldEqualWithin(once, 1e-12, hint: "the second moment s is missing, or stands where it does not belong: it multiplies the time");
    }

    [Exercise("proxy-peak"), Points(2)]
    public async Task No_other_time_has_a_greater_share()
    {
        var (alpha, s) = (Submission.Random.Uniform(0.02, 0.9), Submission.Random.Uniform(0.4, 3));
        var law = new MisgeneralizationLaw(alpha, s);
        double low = 0, high = 60 / s;
        while (high - low > 1e-9)
            (low, high) = law.ProxyShare(low + (high - low) / 3) < law.ProxyShare(high - (high - low) / 3) ? (low + (high - low) / 3, high) : (low, high - (high - low) / 3);

        await Submission.Call<double>("PeakTime", alpha, s).ShouldEqualWithin(low, 1e-5, hint: "at the peak the slopes of the two exponentials are equal: ln of the larger rate over the smaller, by their difference");
    }

    [Exercise("proxy-peak"), Points(1)]
    public async Task Without_a_disagreement_it_never_comes() =>
        await Submission.Call<double>("PeakTime", 0.0, Submission.Random.Uniform(0.5, 2)).ShouldEqual(double.PositiveInfinity, hint: "with no disagreement the weight rises for ever: the peak is at infinity");

    [Exercise("which-came-first"), Points(2)]
    public async Task Levels_are_counted_as_the_rule_says()
    {
        var levels = Enumerable.Range(0, 40).Select(_ => Submission.Random.Wholes(5, 1, 9)).Select(it => (Goal: Time(it[0]), Corner: Time(it[1]), Way: it[2], Other: it[3], Between: it[4])).ToArray();
        var telling = levels.Where(it => it.Way < it.Other + it.Between && it.Other < it.Way + it.Between).ToArray();
        int[] expected = [telling.Length, telling.Count(it => it.Goal > 0 && (it.Corner < 0 || it.Goal < it.Corner)), telling.Count(it => it.Corner > 0 && (it.Goal < 0 || it.Corner < it.Goal))];

        await Submission.Call<int[]>("CountFirst", levels.Select(it => it.Goal).ToArray(), levels.Select(it => it.Corner).ToArray(),
                levels.Select(it => it.Way).ToArray(), levels.Select(it => it.Other).ToArray(), levels.Select(it => it.Between).ToArray())
            .ShouldEqual(expected, hint: "count telling levels only; the earlier of two times comes first, and −1 is later than any");
    }

    [Exercise("which-came-first"), Points(1)]
    public async Task Where_one_lies_on_the_way_to_the_other_nothing_is_told()
    {
        var (near, step) = (Submission.Random.Whole(1, 5), Submission.Random.Whole(1, 5));

        await Submission.Call<int[]>("CountFirst", new[] { near, near + step }, new[] { near + step, near }, new[] { near, near + step }, new[] { near + step, near }, new[] { step, step })
            .ShouldEqual([0, 0, 0], hint: "here one goal lies on a shortest way to the other: such a level is not counted at all");
    }

    [Exercise("share-of-optimum"), Points(2)]
    public async Task It_is_what_was_won_over_what_could_be()
    {
        var (ways, discount) = (Submission.Random.Wholes(20, 1, 8), Submission.Random.Uniform(0.6, 0.97));
        var times = ways.Select(way => Submission.Random.Uniform() < 0.2 ? -1 : way + Submission.Random.Whole(0, 4)).ToArray();
        var won = times.Where(time => time > 0).Sum(time => Math.Pow(discount, time)) / ways.Sum(way => Math.Pow(discount, way));

        await Submission.Call<double>("ShareOfOptimum", times, ways, discount).ShouldEqualWithin(won, 1e-9, hint: "the sum of all returns, by the sum of the returns of shortest ways");
    }

    [Exercise("share-of-optimum"), Points(1)]
    public async Task Shortest_ways_everywhere_are_all_there_is()
    {
        var ways = Submission.Random.Wholes(7, 1, 9);

        await Submission.Call<double>("ShareOfOptimum", ways, ways, Submission.Random.Uniform(0.5, 1)).ShouldEqualWithin(1, 1e-12, hint: "who takes a shortest way everywhere has a share of 1");
    }

    /// <summary>Every fourth time is never.</summary>
    private static int Time(int drawn) => drawn % 4 == 0 ? -1 : drawn;

    /// <summary>Gradient flow on the exact mean loss, by the classical Runge-Kutta method.</summary>
    private static double Flow(double alpha, double s, double t)
    {
        const int steps = 4000;
        var (u, w, h) = (0.0, 0.0, t / steps);
        (double U, double W) Slope(double a, double b) => (s * (1 - a - (1 - alpha) * b), s * ((1 - alpha) * (1 - a) - b));
        for (var i = 0; i < steps; i++)
        {
            var k1 = Slope(u, w);
            var k2 = Slope(u + h / 2 * k1.U, w + h / 2 * k1.W);
            var k3 = Slope(u + h / 2 * k2.U, w + h / 2 * k2.W);
            var k4 = Slope(u + h * k3.U, w + h * k3.W);
            (u, w) = (u + h / 6 * (k1.U + 2 * k2.U + 2 * k3.U + k4.U), w + h / 6 * (k1.W + 2 * k2.W + 2 * k3.W + k4.W));
        }

        return w;
    }
}
