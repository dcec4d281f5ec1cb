using InnerAlignment.Grading;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>1-search/1-learning-is-search</c>, but for its black boxes.</summary>
public sealed class LearningIsSearchTests
{
    [Exercise("quantile-loss"), Points(1)]
    public async Task Above_the_prediction_a_target_costs_the_quantile_times_the_residual()
    {
        var (quantile, size) = (Submission.Random.Uniform(0.05, 0.45), Submission.Random.Uniform(0.1, 5));

        await Submission.Call<double>("QuantileLoss", size, quantile)
            .ShouldEqualWithin(quantile * size, 1e-9, hint: "a target above the prediction costs the quantile times the residual");
    }

    [Exercise("quantile-loss"), Points(1)]
    public async Task Below_the_prediction_a_target_costs_the_rest()
    {
        var (quantile, size) = (Submission.Random.Uniform(0.05, 0.45), Submission.Random.Uniform(0.1, 5));

        await Submission.Call<double>("QuantileLoss", -size, quantile)
            .ShouldEqualWithin((1 - quantile) * size, 1e-9, hint: "a target below the prediction costs one minus the quantile times the size of the residual");
    }

    [Exercise("quantile-loss"), Points(1)]
    public async Task The_constant_that_the_loss_likes_best_is_the_quantile()
    {
        var data = Submission.Random.Uniforms(15, -5, 5);
        var rank = Submission.Random.Whole(2, 12);
        var totals = new double[data.Length];
        for (var candidate = 0; candidate < data.Length; candidate++)
            foreach (var target in data)
                totals[candidate] += await Submission.Call<double>("QuantileLoss", target - data[candidate], (rank + 0.5) / data.Length);

        var best = data[Array.IndexOf(totals, totals.Min())];

        Assert.That(best, Is.EqualTo(data.Order().ElementAt(rank)), "the constant that this loss likes best is not the quantile that was asked for");
    }

    [Exercise("momentum-step"), Points(1)]
    public async Task Point_and_velocity_follow_the_heavy_ball()
    {
        var (point, velocity, gradient) = (Submission.Random.Normals(4), Submission.Random.Normals(4), Submission.Random.Normals(4));
        var (learningRate, momentum) = (Submission.Random.Uniform(0.01, 0.3), Submission.Random.Uniform(0.2, 0.95));
        var faster = point.Select((_, i) => momentum * velocity[i] - learningRate * gradient[i]).ToArray();
        var moved = point.Select((x, i) => x + faster[i]).ToArray();

        await Submission.Call<double[][]>("MomentumStep", point, velocity, gradient, learningRate, momentum)
            .ShouldEqualWithin([moved, faster], 1e-9, hint: "velocity' = momentum · velocity − learningRate · gradient; point' = point + velocity'");
    }

    [Exercise("momentum-step"), Points(1)]
    public async Task Without_momentum_it_is_gradient_descent()
    {
        var (point, velocity, gradient) = (Submission.Random.Normals(3), Submission.Random.Normals(3), Submission.Random.Normals(3));
        var step = gradient.Select(g => -0.1 * g).ToArray();

        await Submission.Call<double[][]>("MomentumStep", point, velocity, gradient, 0.1, 0.0)
            .ShouldEqualWithin([[.. point.Zip(step, (x, v) => x + v)], step], 1e-9, hint: "without momentum nothing is left of the old velocity");
    }

    [Exercise("momentum-step"), Points(1)]
    public async Task On_flat_ground_the_ball_rolls_on()
    {
        var (point, velocity) = (Submission.Random.Normals(3), Submission.Random.Normals(3));
        var slower = velocity.Select(v => 0.5 * v).ToArray();

        await Submission.Call<double[][]>("MomentumStep", point, velocity, new double[3], 0.1, 0.5)
            .ShouldEqualWithin([[.. point.Zip(slower, (x, v) => x + v)], slower], 1e-9, hint: "the old velocity is lost: this is gradient descent without a memory");
    }

    [Exercise("metropolis-acceptance"), Points(1)]
    public async Task Downhill_is_always_taken() =>
        await Submission.Call<double>("acceptance", Submission.Random.Uniform(-4, -0.1), Submission.Random.Uniform(0.1, 2))
            .ShouldEqual(1, hint: "a probability is at most 1: downhill the exponential is larger than that");

    [Exercise("metropolis-acceptance"), Points(1)]
    public async Task Uphill_is_taken_as_often_as_the_heat_allows()
    {
        var (change, temperature) = (Submission.Random.Uniform(0.1, 4), Submission.Random.Uniform(0.3, 3));

        await Submission.Call<double>("acceptance", change, temperature)
            .ShouldEqualWithin(Math.Exp(-change / temperature), 1e-9, hint: "uphill, accept with probability exp(−change / temperature)");
    }

    [Exercise("metropolis-acceptance"), Points(1)]
    public async Task At_temperature_zero_only_uphill_is_refused()
    {
        await Submission.Call<double>("acceptance", Submission.Random.Uniform(0.1, 4), 0.0)
            .ShouldEqual(0, hint: "at temperature zero steps that go up are refused");
        await Submission.Call<double>("acceptance", 0.0, 0.0)
            .ShouldEqual(1, hint: "at temperature zero this divides by zero: a level step gives NaN, where it should be accepted");
    }

    [Exercise("same-agent"), Points(2)]
    public async Task Another_point_gives_the_same_outputs()
    {
        var (inputs, hidden, outputs) = (Submission.Random.Whole(2, 5), Submission.Random.Whole(2, 7), Submission.Random.Whole(1, 4));
        var parameters = Submission.Random.Normals(hidden * (inputs + 1) + outputs * (hidden + 1));
        var examples = Enumerable.Range(0, 20).Select(_ => Submission.Random.Normals(inputs)).ToArray();

        await Submission.Call<double[]>("SameAgent", parameters, inputs, hidden, outputs).ShouldSatisfy(
            renamed => IsRenamed(parameters, renamed, examples, hidden, outputs), "another point of the same function",
            hint: "scale what goes into one unit by c > 0, its bias too, and what comes out of it by 1 / c, far enough to move the point by 1");
    }

    [Exercise("same-agent"), Points(2)]
    public async Task Tiny_weights_are_moved_as_far()
    {
        var parameters = Submission.Random.Normals(3 * 3 + 2 * 4).Select(value => 1e-3 * value).ToArray();
        var examples = Enumerable.Range(0, 20).Select(_ => Submission.Random.Normals(2)).ToArray();

        await Submission.Call<double[]>("SameAgent", parameters, 2, 3, 2).ShouldSatisfy(
            renamed => IsRenamed(parameters, renamed, examples, 3, 2), "another point of the same function",
            hint: "choose the factor by the size of the weights: tiny ones need a large factor to move the point by 1");
    }

    private static bool IsRenamed(double[] parameters, double[] renamed, double[][] examples, int hidden, int outputs) =>
        renamed.Length == parameters.Length && Distance(renamed, parameters) >= 1
        && examples.All(input => Distance(Outputs(renamed, input, hidden, outputs), Outputs(parameters, input, hidden, outputs)) < 1e-6);

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());

    private static double[] Outputs(double[] parameters, double[] input, int hidden, int outputs)
    {
        var (biases, outgoing) = (input.Length * hidden, hidden * (input.Length + 1));
        var active = Enumerable.Range(0, hidden)
            .Select(j => Math.Max(0, parameters[biases + j] + input.Select((x, i) => x * parameters[j * input.Length + i]).Sum())).ToArray();
        return [.. Enumerable.Range(0, outputs)
            .Select(k => parameters[outgoing + outputs * hidden + k] + active.Select((a, j) => a * parameters[outgoing + k * hidden + j]).Sum())];
    }
}
