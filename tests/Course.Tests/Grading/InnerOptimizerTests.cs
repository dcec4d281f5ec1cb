using InnerAlignment.Grading;
using InnerAlignment.Policies;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>2-mesa-optimizers/2-an-optimizer-found-by-gradient-descent</c>, but for its black boxes.</summary>
public sealed class InnerOptimizerTests
{
    private const string Parabola = "the loss is a parabola in the step size: its lowest point is E tr A / E tr A²";

    // Two examples of one coordinate that is −a, 0 or a: all nine data sets are enumerated.
    [Exercise("best-inner-step"), Points(1)]
    public async Task It_minimises_the_loss_over_all_data_sets_of_three_points()
    {
        var (size, chance) = (Submission.Random.Uniform(0.5, 2), Submission.Random.Uniform(0.1, 0.45));
        (double X, double P)[] points = [(-size, chance), (0, 1 - 2 * chance), (size, chance)];
        double Mean(Func<double, double> f) => points.Sum(one => points.Sum(two => one.P * two.P * f((one.X * one.X + two.X * two.X) / 2)));
        var variance = points.Sum(point => point.P * point.X * point.X);

        await Submission.Call<double>("BestStep", 1, 2, variance, points.Sum(point => point.P * Math.Pow(point.X, 4)) / (variance * variance))
            .ShouldEqualWithin(Mean(a => a) / Mean(a => a * a), 1e-9, Parabola);
    }

    [Exercise("best-inner-step"), Points(1)]
    public async Task It_knows_dimension_examples_variance_and_kurtosis()
    {
        var (dimension, examples) = (Submission.Random.Whole(2, 30), Submission.Random.Whole(2, 60));
        var (variance, kurtosis) = (Submission.Random.Uniform(0.1, 3), Submission.Random.Uniform(1.2, 6));
        var square = variance * variance;
        var itself = dimension * kurtosis * square + dimension * (dimension - 1.0) * square;
        var trace = ((examples - 1.0) * examples * dimension * square + examples * itself) / (examples * (double)examples);

        await Submission.Call<double>("BestStep", dimension, examples, variance, kurtosis)
            .ShouldEqualWithin(dimension * variance / trace, 1e-9, Parabola);
    }

    [Exercise("best-inner-step"), Points(1)]
    public async Task With_endless_examples_it_is_one_over_the_variance()
    {
        var variance = Submission.Random.Uniform(0.1, 3);

        await Submission.Call<double>("BestStep", Submission.Random.Whole(2, 9), 1_000_000_000, variance, 3.0)
            .ShouldEqualWithin(1 / variance, 1e-6, "with endless examples A is s² times the identity, and one step of size 1/s² solves the task");
    }

    [Exercise("attention-weights"), Points(2)]
    public async Task One_layer_takes_one_step()
    {
        var (dimension, examples, rate) = (Submission.Random.Whole(2, 5), Submission.Random.Whole(2, 6), Submission.Random.Uniform(0.2, 1.5));
        var tokens = Tokens(dimension, examples);

        await Submission.Call<double[][][]>("OneStepWeights", dimension, examples, rate).ShouldSatisfy(
            weights => Math.Abs(Attend(tokens, weights)[^1][^1] + Descend(tokens, rate, 1)) < 1e-9,
            "minus the prediction after one step", "with these matrices the layer does not write minus the prediction after one step of gradient descent");
    }

    [Exercise("attention-weights"), Points(2)]
    public async Task Three_layers_take_three_steps()
    {
        var (dimension, examples, rate) = (Submission.Random.Whole(2, 4), Submission.Random.Whole(3, 6), Submission.Random.Uniform(0.2, 0.8));
        var tokens = Tokens(dimension, examples);

        await Submission.Call<double[][][]>("OneStepWeights", dimension, examples, rate).ShouldSatisfy(
            weights => Math.Abs(Attend(Attend(Attend(tokens, weights), weights), weights)[^1][^1] + Descend(tokens, rate, 3)) < 1e-9,
            "minus the prediction after three steps", "three such layers in a row do not take three steps: inputs have to stay, labels become what is left of them");
    }

    [Exercise("bayes-optimal-value"), Points(1)]
    public async Task One_arm_earns_its_mean_at_every_pull()
    {
        var (successes, failures, remaining) = (Submission.Random.Whole(0, 6), Submission.Random.Whole(0, 6), Submission.Random.Whole(3, 8));

        await Submission.Call<double>("bestValue", new[] { successes }, new[] { failures }, remaining).ShouldEqualWithin(
            remaining * (successes + 1.0) / (successes + failures + 2), 1e-9, "with one arm there is nothing to choose: each pull pays with (s + 1) / (s + f + 2)");
    }

    [Exercise("bayes-optimal-value"), Points(2)]
    public async Task Two_arms_with_a_past_earn_what_dynamic_programming_says() => await Best(arms: 2, remaining: Submission.Random.Whole(5, 8));

    [Exercise("bayes-optimal-value"), Points(1)]
    public async Task Three_arms_as_well() => await Best(arms: 3, remaining: 5);

    [Exercise("worth-of-a-trial"), Points(1)]
    public async Task It_is_the_integral_over_what_the_arm_may_be()
    {
        var (mean, deviation, pulls) = (Submission.Random.Uniform(-2, 1), Submission.Random.Uniform(0.3, 2), Submission.Random.Whole(2, 40));
        var (kept, width) = (0.0, 1e-4);
        for (var z = -10 + width / 2; z < 10; z += width)
            kept += width * Math.Exp(-z * z / 2) / Math.Sqrt(Math.Tau) * Math.Max(0, mean + deviation * z);

        await Submission.Call<double>("WorthOfATrial", mean, deviation, pulls)
            .ShouldEqualWithin(mean + (pulls - 1) * kept, 1e-5, "the trial earns the mean; each later pull is worth the mean of max(0, μ)");
    }

    [Exercise("worth-of-a-trial"), Points(1)]
    public async Task What_is_certain_needs_no_trial()
    {
        var mean = Submission.Random.Uniform(-3, -0.5);

        await Submission.Call<double>("WorthOfATrial", mean, 0.0, 20).ShouldEqualWithin(mean, 1e-9, "an arm that is certainly bad costs one trial");
        await Submission.Call<double>("WorthOfATrial", -mean, 0.0, 20).ShouldEqualWithin(-20 * mean, 1e-9, "an arm that is certainly good is pulled to the end");
    }

    [Exercise("worth-of-a-trial"), Points(1)]
    public async Task The_last_pull_is_worth_its_mean()
    {
        var (mean, deviation) = (Submission.Random.Uniform(-2, 2), Submission.Random.Uniform(0.3, 2));

        await Submission.Call<double>("WorthOfATrial", mean, deviation, 1)
            .ShouldEqualWithin(mean, 1e-9, "there is only one pull, and the trial takes it: nothing is left to profit from what it tells");
    }

    private static async Task Best(int arms, int remaining)
    {
        var (successes, failures) = (Submission.Random.Wholes(arms, 0, 3), Submission.Random.Wholes(arms, 0, 3));
        var counts = successes.Zip(failures, (s, f) => new[] { s, f }).SelectMany(arm => arm).ToArray();
        var gains = new double[arms];
        new OptimalBandit(arms, counts.Sum() + remaining).ActionValues(counts, gains);

        await Submission.Call<double>("bestValue", successes, failures, remaining).Within(TimeSpan.FromSeconds(20)).ShouldEqualWithin(
            gains.Max(), 1e-9, "an arm is worth p (1 + what follows a payoff) + (1 − p) (what follows none): take the largest");
    }

    private static double[][] Tokens(int dimension, int examples) =>
        [.. Enumerable.Range(0, examples).Select(_ => Submission.Random.Normals(dimension + 1)), [.. Submission.Random.Normals(dimension), 0]];

    // Every token looks at the examples: e + P sum_j W_V e_j (W_K e_j . W_Q e), with weights W_Q, W_K, W_V, P.
    private static double[][] Attend(double[][] tokens, double[][][] weights)
    {
        return [.. tokens.Select(query => Added(query, Times(weights[3], Sum(query))))];

        double[] Sum(double[] query) => tokens[..^1]
            .Select(token => (Value: Times(weights[2], token), Match: Dot(Times(weights[1], token), Times(weights[0], query))))
            .Aggregate(new double[query.Length], (sum, match) => Added(sum, [.. match.Value.Select(element => match.Match * element)]));
    }

    private static double Descend(double[][] tokens, double rate, int steps)
    {
        var weights = new double[tokens[0].Length - 1];
        for (var step = 0; step < steps; step++)
        {
            var missed = tokens[..^1].Select(token => token[^1] - Dot(weights, token)).ToArray();
            weights = [.. weights.Select((weight, i) => weight + rate * tokens[..^1].Zip(missed, (token, miss) => token[i] * miss).Average())];
        }

        return Dot(weights, tokens[^1]);
    }

    private static double[] Times(double[][] matrix, double[] vector) => [.. matrix.Select(row => Dot(row, vector))];

    private static double[] Added(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    // The shorter one says how far.
    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
