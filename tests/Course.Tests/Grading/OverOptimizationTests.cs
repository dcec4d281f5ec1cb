using InnerAlignment.Grading;

namespace InnerAlignment.Course.Tests.Grading;

/// <summary>Hidden tests of <c>2-mesa-optimizers/3-over-optimization</c>.</summary>
public sealed class OverOptimizationTests
{
    [Exercise("winner-divergence"), Points(2)]
    public async Task The_divergence_is_summed_over_the_outcomes()
    {
        var (weights, n) = (Submission.Random.Uniforms(6, 0.1, 1), Submission.Random.Whole(2, 12));
        var probabilities = weights.Select(weight => weight / weights.Sum()).ToArray();
        var (expected, below) = (0.0, 0.0);
        foreach (var probability in probabilities)
        {
            var winning = Math.Pow(below + probability, n) - Math.Pow(below, n);
            (expected, below) = (expected + winning * Math.Log(winning / probability), below + probability);
        }

        await Submission.Call<double>("divergence", probabilities, n).ShouldEqualWithin(
            expected, 1e-9, hint: "an outcome wins with probability Fⁿ of the running sum after it less Fⁿ before it");
    }

    [Exercise("winner-divergence"), Points(1)]
    public async Task With_many_outcomes_it_comes_to_the_closed_form()
    {
        var n = Submission.Random.Whole(2, 30);

        await Submission.Call<double>("divergence", Enumerable.Repeat(1e-4, 10_000).ToArray(), n).ShouldEqualWithin(
            Math.Log(n) - (n - 1.0) / n, 0.01, hint: "with very many outcomes ties are rare, and the sum comes to ln n − (n − 1)/n");
    }

    [Exercise("expected-maximum"), Points(2)]
    public async Task The_largest_of_n_powers_of_uniform_numbers_has_its_closed_form()
    {
        var (power, n, width) = (Submission.Random.Uniform(0.8, 3), Submission.Random.Whole(2, 20), Submission.Random.Uniform(1, 4));
        double[] points = [0, .. Submission.Random.Uniforms(3000, 0, width).Order(), width];

        await Submission.Call<double>("ExpectedMaximum", points, points.Select(x => Math.Pow(x / width, power)).ToArray(), n).ShouldEqualWithin(
            width * power * n / (power * n + 1), 2e-3 * width, hint: "the last x less the integral of F(x)ⁿ; each strip has a width of its own");
    }

    [Exercise("expected-maximum"), Points(2)]
    public async Task Ends_that_lie_farther_out_change_nothing()
    {
        var (low, n) = (Submission.Random.Uniform(-3, -1), Submission.Random.Whole(2, 9));
        double[] points = [.. Enumerable.Range(0, 4001).Select(i => low - 1 + i / 1000.0)];

        await Submission.Call<double>("ExpectedMaximum", points, points.Select(x => Math.Clamp(x - low, 0, 1)).ToArray(), n).ShouldEqualWithin(
            low + n / (n + 1.0), 2e-3, hint: "the largest is at least x[0]: what the integral of 1 − F(x)ⁿ gives is counted from there");
    }

    [Exercise("best-of-n"), Points(3)]
    public async Task The_estimate_is_the_mean_over_every_subset()
    {
        var (count, n) = (9, Submission.Random.Whole(2, 6));
        var (proxies, golds) = (Submission.Random.Normals(count), Submission.Random.Normals(count));
        var winners = Enumerable.Range(0, 1 << count)
            .Select(mask => Enumerable.Range(0, count).Where(i => (mask >> i & 1) == 1).ToArray())
            .Where(subset => subset.Length == n).Select(subset => golds[subset.MaxBy(i => proxies[i])]);

        await Submission.Call<double>("BestOf", proxies, golds, n).ShouldEqualWithin(
            winners.Average(), 1e-9, hint: "of rank i among N the candidate wins C(i − 1, n − 1) of the C(N, n) subsets");
    }

    [Exercise("best-of-n"), Points(2)]
    public async Task A_large_pool_does_not_overflow()
    {
        var (count, n) = (Submission.Random.Whole(2000, 4000), Submission.Random.Whole(500, 900));
        var ranks = Submission.Random.Shuffle(Enumerable.Range(1, count).Select(rank => (double)rank));

        await Submission.Call<double>("BestOf", ranks, ranks, n).ShouldEqualWithin(
            n * (count + 1.0) / (n + 1), 1e-5, hint: "binomial coefficients of thousands overflow: go from each weight to the next by their ratio");
    }

    [Exercise("stopping-point"), Points(2)]
    public async Task It_stops_before_the_first_step_that_turns_too_far()
    {
        var (bad, angle) = (Submission.Random.Whole(2, 6), Submission.Random.Uniform(0.3, 1.1));
        var path = Path(9, step => step == bad ? Math.PI / 2 - angle + 0.05 : Submission.Random.Uniform(0, Math.PI / 2 - angle - 0.05));

        await Submission.Call<int>("StoppingPoint", path, Direction, angle).ShouldEqual(
            bad - 1, hint: "stop before the first step whose angle to the proxy is π/2 less the given angle, or more");
    }

    [Exercise("stopping-point"), Points(1)]
    public async Task A_path_of_safe_steps_is_walked_to_its_end()
    {
        var angle = Submission.Random.Uniform(0.1, 1);

        await Submission.Call<int>("StoppingPoint", Path(7, _ => Submission.Random.Uniform(0, Math.PI / 2 - angle - 0.05)), Direction, angle)
            .ShouldEqual(6, hint: "where every step is safe the last policy is the answer");
    }

    [Exercise("stopping-point"), Points(1)]
    public async Task A_policy_that_does_not_change_is_safe()
    {
        var angle = Submission.Random.Uniform(0.2, 1);
        double[][] path = [[0, 0, 0], [1, 0, 0], [1, 0, 0], [2, 0, 0]];

        await Submission.Call<int>("StoppingPoint", path, Direction, angle).ShouldEqual(
            3, hint: "a step of length zero changes nothing and is safe; its angle is 0 / 0");
    }

    [Exercise("effective-candidates"), Points(2)]
    public async Task It_is_one_over_the_sum_of_squared_weights()
    {
        var (count, n) = (Submission.Random.Whole(8, 15), Submission.Random.Whole(2, 6));
        var weights = Enumerable.Range(1, count).Select(rank => Choose(rank - 1, n - 1) / Choose(count, n));

        await Submission.Call<double>("EffectiveCandidates", count, n).ShouldEqualWithin(
            1 / weights.Sum(weight => weight * weight), 1e-8, hint: "one over the sum of the squares of C(i − 1, n − 1) / C(N, n)");
    }

    [Exercise("effective-candidates"), Points(2)]
    public async Task A_large_pool_has_about_two_n_to_the_n()
    {
        var (count, n) = (Submission.Random.Whole(30_000, 60_000), Submission.Random.Whole(30, 60));

        // Weights fall like n/N e^(-n k/N) from the best down: 1 / sum of squares comes to (2 N - n) / n, that is 2 N / n - 1, in the large.
        await Submission.Call<double>("EffectiveCandidates", count, n).ShouldEqualWithin(
            2.0 * count / n, 0.03 * count / n, hint: "binomial coefficients of thousands overflow: go from each weight to the next by their ratio");
    }

    private static readonly double[] Direction = [2, 0, 0];

    /// <summary>A path whose steps make given angles with the first axis.</summary>
    private static double[][] Path(int count, Func<int, double> angle)
    {
        List<double[]> path = [[0, 0, 0]];
        for (var step = 1; step < count; step++)
        {
            var (length, turn, last) = (Submission.Random.Uniform(0.5, 1.5), angle(step), path[^1]);
            path.Add([last[0] + length * Math.Cos(turn), last[1] + length * Math.Sin(turn) * (step % 2 == 0 ? 1 : -1), last[2]]);
        }
        return [.. path];
    }

    private static double Choose(int n, int k) => k > n ? 0 : Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
