using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>2-mesa-optimizers/3-over-optimization</c>.</summary>
public static class OverOptimizationChecks
{
    private const string WithReplacement =
        "this lets the same candidate be drawn twice; a choice is among n different ones: count subsets";

    /// <summary>Checks the divergence of the winner of n candidates from a single one.</summary>
    /// <param name="answer">From the probabilities of the outcomes, worst first, and the number of candidates to nats.</param>
    /// <remarks>Expected values by hand: the better face of a coin wins best of 2 in three cases of four.</remarks>
    public static Verdict WinnerDivergence(Func<double[], int, double> answer) => Check.For("winner-divergence")
        .Case("divergence ([| 0.5; 0.5 |], 1)", () => answer([0.5, 0.5], 1), 0, 1e-12,
            Mistake.Where<double>(it => Math.Abs(it - Math.Log(2)) < 1e-9, "divide by the candidate's probability inside the logarithm: this is no divergence from anything"))
        .Case("divergence ([| 0.5; 0.5 |], 2)", () => answer([0.5, 0.5], 2), 0.25 * Math.Log(0.5) + 0.75 * Math.Log(1.5), 1e-12,
            Mistake.Gives(Math.Log(2) - 0.5, "the closed form holds where no two candidates are equal; here they may be: sum over the outcomes"),
            Mistake.Gives((0.25 * Math.Log(0.5) + 0.75 * Math.Log(1.5)) / Math.Log(2), "this is in bits; nats take the natural logarithm"),
            Mistake.Gives(0.5 * Math.Log(2) - 0.5 * Math.Log(1.5), "the other way round: it is the winner's distribution that is averaged over"),
            Mistake.Gives(0.25 * Math.Log(0.5) * 2, "the winner is an outcome if all are at most that and not all are lower: take the difference of two powers of the running sum"))
        .Case("divergence ([| 0.9; 0.1 |], 1000000)", () => answer([0.9, 0.1], 1_000_000), Math.Log(10), 1e-9,
            Mistake.Where<double>(double.IsNaN, "an outcome that never wins adds nothing: 0 · ln 0 is 0 here, not NaN"))
        .Verdict();

    /// <summary>Checks the expectation of the largest of n draws.</summary>
    /// <param name="answer">Takes points, the distribution function at them, and n.</param>
    /// <remarks>Expected values: the largest of n uniform numbers has mean n / (n + 1).</remarks>
    public static Verdict ExpectedMaximum(Func<double[], double[], int, double> answer)
    {
        double[] denser = [.. Enumerable.Range(0, 2001).Select(i => i * i / 2e6)], even = [.. Enumerable.Range(0, 5001).Select(i => i / 1000.0 - 3)];
        return Check.For("expected-maximum")
            .Case("ExpectedMaximum(x: 2001 points from 0 to 2, cumulative: of the uniform numbers on [0, 1], n: 4)", () => answer(denser, Uniform(denser), 4), 0.8, 1e-3,
                Mistake.Gives(0.2, "this is the expectation of the smallest: the largest is at most x if all n are", 0.01),
                Mistake.Gives(0.5, "this does not depend on n: the largest of n is at most x with probability F(x)ⁿ", 0.01),
                Mistake.Gives(1.2, "this is the upper end less the expectation: subtract the integral of F(x)ⁿ from the last x", 0.01),
                Mistake.Gives(1.257, "the points are not evenly spaced: each strip has a width of its own", 0.01))
            .Case("ExpectedMaximum(x: 5001 points from -3 to 2, cumulative: the same, n: 4)", () => answer(even, Uniform(even), 4), 0.8, 1e-3,
                Mistake.Gives(3.8, "the largest is at least x[0]: what the integral of 1 − F(x)ⁿ gives is counted from there", 0.01))
            .Verdict();
    }

    /// <summary>Checks the estimate of what best of n brings from one pool.</summary>
    /// <param name="answer">Takes the pool's proxy and gold values and n; returns the mean gold value of the winner over all subsets of n.</param>
    /// <remarks>Expected values by listing the subsets.</remarks>
    public static Verdict BestOfN(Func<double[], double[], int, double> answer)
    {
        double[] proxies = [3, 1, 2], golds = [10, 4, 1];
        const string call = "BestOf(proxies: [3, 1, 2], golds: [10, 4, 1], n: ";
        return Check.For("best-of-n")
            .Case(call + "1)", () => answer(proxies, golds, 1), 5)
            .Case(call + "2)", () => answer(proxies, golds, 2), 7, 1e-9,
                Mistake.Gives(8.0, "this picks by gold: only the proxy is seen when the choice is made"),
                Mistake.Gives(57 / 9.0, WithReplacement),
                Mistake.Gives(5.5, "this averages the n best of the pool: best of n is the mean over all subsets of n"),
                Mistake.Gives(2.0, "the candidates come in no order: sort them by proxy first, and keep gold with its proxy"))
            .Case(call + "3)", () => answer(proxies, golds, 3), 10)
            .Case("BestOf(a pool of 1000 whose gold is its rank, n: 300)",
                () => answer([.. Enumerable.Range(1, 1000)], [.. Enumerable.Range(1, 1000)], 300), 300 * 1001 / 301.0, 1e-6,
                Mistake.Where<double>(it => !double.IsFinite(it), "C(1000, 300) is too large for a number: go from each weight to the next by their ratio"),
                Mistake.Where<double>(it => Math.Abs(it - 300 * 1001 / 301.0) < 3, WithReplacement))
            .Verdict();
    }

    /// <summary>Checks the stopping point of a path of policies.</summary>
    /// <param name="answer">Takes occupancy measures in order of pressure, the proxy as a direction and an angle in radians; returns an index.</param>
    public static Verdict StoppingPoint(Func<double[][], double[], double, int> answer)
    {
        double[][] path = [[0, 0], [1, 0], [2, 0.5], [2.1, 2.5], [3, 2.5], [2.5, 4], [4, 4]];
        const string call = "StoppingPoint([[0, 0], [1, 0], [2, 0.5], [2.1, 2.5], [3, 2.5], [2.5, 4], [4, 4]], direction: [1, 0], angle: ";
        return Check.For("stopping-point")
            .Case(call + "π/4)", () => answer(path, [1, 0], Math.PI / 4), 2, 0,
                Mistake.Gives(3, "the step that turns too far is already too much: stop before it"),
                Mistake.Gives(6, "the rule stops at the first bad step for good: what comes after it is not covered"),
                Mistake.Gives(4, "a step is safe below π/2 less the angle: this forgets the angle between the rewards"))
            .Case(call + "π/2 - 0.1)", () => answer(path, [1, 0], Math.PI / 2 - 0.1), 1, 0,
                Mistake.Where<int>(it => it > 1, "the wider the angle the earlier it has to stop: a step is safe below π/2 less the angle"))
            .Case("StoppingPoint([[0, 0], [2, 0], [2.4, 1.2], [4, 1.2]], direction: [1, 0], angle: 0.6)",
                () => answer([[0, 0], [2, 0], [2.4, 1.2], [4, 1.2]], [1, 0], 0.6), 1, 0,
                Mistake.Where<int>(it => it > 1, "the whole way from the start may look good while its last step is bad: measure each step by itself"))
            .Case("StoppingPoint([[0, 0], [0, 0], [1, 0]], direction: [2, 0], angle: 0.5)",
                () => answer([[0, 0], [0, 0], [1, 0]], [2, 0], 0.5), 2, 0,
                Mistake.Where<int>(_ => true, "a step of length zero changes nothing and is safe; its angle is 0 / 0"))
            .Verdict();
    }

    /// <summary>Checks how many candidates stand behind an estimate.</summary>
    /// <param name="answer">From the size of the pool and n to the effective number of candidates, 1 or more.</param>
    public static Verdict EffectiveCandidates(Func<int, int, double> answer) => Check.For("effective-candidates")
        .Case("EffectiveCandidates(pool: 3, n: 2)", () => answer(3, 2), 9 / 5.0, 1e-9,
            Mistake.Gives(1.5, "pool / n says how often the best one is missed, not how the weight is spread: use every candidate's weight"),
            Mistake.Gives(5 / 9.0, "this is the sum of the squares: the effective number is one over it"),
            Mistake.Gives(2.0, "a candidate that can win counts by how often it does, not as a whole one"),
            Mistake.Where<double>(it => it == 1, "the weights sum to one: square them before you add"))
        .Case("EffectiveCandidates(pool: 10, n: 1)", () => answer(10, 1), 10)
        .Case("EffectiveCandidates(pool: 1000, n: 999)", () => answer(1000, 999), 1 / (0.999 * 0.999 + 0.001 * 0.001), 1e-9,
            Mistake.Where<double>(it => !double.IsFinite(it), "C(1000, 999) and its like overflow: go from each weight to the next by their ratio"))
        .Verdict();

    private static double[] Uniform(double[] points) => [.. points.Select(x => Math.Clamp(x, 0, 1))];
}
