using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>3-taxonomy/1-goal-misgeneralization</c>.</summary>
public static class MisgeneralizationChecks
{
    private const int Never = -1;

    /// <summary>Checks one step of gradient descent for a value made of two features.</summary>
    /// <param name="answer">Takes the weights <c>[u, w]</c>, examples <c>[n][x, z]</c> and the learning rate; returns the new weights.</param>
    /// <remarks>Expected values by hand.</remarks>
    public static Verdict TwoFeaturesStep(Func<double[], double[][], double, double[]> answer)
    {
        double[][] two = [[1, 1], [1, -1]];
        return Check.For("two-features-step")
            .Case("Step(weights: [0, 0], examples: [[1, 1]], learningRate: 0.5)", () => answer([0, 0], [[1, 1]], 0.5), [0.5, 0.5], 1e-12,
                Mistake.Gives<double[]>([-0.5, -0.5], "this goes uphill: the error falls where the step goes against the slope"),
                Mistake.Gives<double[]>([0.5, 0], "the proxy's weight learns as well: it took part in the value, so it takes part in the blame"),
                Mistake.Gives<double[]>([1, 1], "the loss is *half* the squared error: its slope has no factor 2"))
            .Case("Step(weights: [0.5, 0.25], examples: [[1, 1], [1, -1]], learningRate: 0.5)", () => answer([0.5, 0.25], two, 0.5), [0.75, 0.125], 1e-12,
                // errors: -0.25 and -0.75; mean slopes -0.5 and 0.25
                Mistake.Gives<double[]>([1, 0], "the slopes of the examples are averaged, not added up: the step must not grow with the batch"),
                Mistake.Gives<double[]>([0.75, 0.5], "each weight's slope is the error times its own feature: the proxy's is error · z, not error · x"),
                Mistake.Gives<double[]>([0.25, 0.625], "the target is the intended feature x of each example, not the proxy z"))
            .Case("Step(weights: [1, 0], examples: [[-1, 1], [1, 1]], learningRate: 0.3)", () => answer([1, 0], [[-1, 1], [1, 1]], 0.3), [1, 0], 1e-12)
            .Verdict();
    }

    /// <summary>Checks the proxy's weight after training for a time.</summary>
    /// <param name="answer">From the share of random proxies, the second moment and the time to the weight.</param>
    /// <remarks>Expected values from the sum and the difference of the weights, each an exponential, by hand.</remarks>
    public static Verdict ProxyShare(Func<double, double, double, double> answer) => Check.For("proxy-share")
        .Case("ProxyShare(alpha: 0.5, s: 1, t: ln 4)", () => answer(0.5, 1, Math.Log(4)), 0.1875,       // (1/2 - 1/8) / 2
            mistakes:
            [
                Mistake.Gives(0.375, "this is one less the other in full: the weight is half of the sum less the difference"),
                Mistake.Gives(0.6875, "this is the intended feature's weight u: half of the sum *plus* the difference"),
                Mistake.Gives(0.21875, "the sum is learned at rate (2 − α) s: where the two part, it has less to learn from"),
                Mistake.Gives(-0.1875, "the sign is turned: the sum is learned first, so the slow exponential is the larger"),
            ])
        .Case("ProxyShare(alpha: 0.5, s: 2, t: ln 2)", () => answer(0.5, 2, Math.Log(2)), 0.1875,
            mistakes: [Mistake.Gives((Math.Pow(2, -0.5) - Math.Pow(2, -1.5)) / 2, "the second moment s is missing: larger features are learned faster")])
        .Case("ProxyShare(alpha: 0, s: 1, t: 50)", () => answer(0, 1, 50), 0.5, 1e-9,
            Mistake.Where<double>(found => Math.Abs(found) < 0.1, "where the two never part, nothing tells them apart: the proxy keeps one half for ever"))
        .Case("ProxyShare(alpha: 1, s: 1, t: 1)", () => answer(1, 1, 1), 0, 1e-12)
        .Verdict();

    /// <summary>Checks the time at which the proxy's weight is greatest.</summary>
    /// <param name="answer">From the share of random proxies and the second moment to the time.</param>
    /// <remarks>Expected values by hand: there the slopes of both exponentials are equal.</remarks>
    public static Verdict PeakTime(Func<double, double, double> answer) => Check.For("proxy-peak")
        .Case("PeakTime(alpha: 0.5, s: 1)", () => answer(0.5, 1), Math.Log(3), 1e-9,
            Mistake.Gives(2 * Math.Log(3), "the two rates differ by 2 (1 − α) s: the factor 2 is missing"),
            Mistake.Gives(-Math.Log(3), "the logarithm is of the larger rate over the smaller"),
            Mistake.Gives(Math.Log(3) / 2, "the two rates are (2 − α) s and α s: they differ by 2 (1 − α) s, not by 2 s"))
        .Case("PeakTime(alpha: 0.5, s: 4)", () => answer(0.5, 4), Math.Log(3) / 4, 1e-9,
            Mistake.Gives(Math.Log(3), "the second moment s is missing: with larger features everything happens earlier"))
        .Case("PeakTime(alpha: 0.2, s: 1)", () => answer(0.2, 1), Math.Log(9) / 1.6, 1e-9)
        .Case("PeakTime(alpha: 0, s: 1)", () => answer(0, 1), double.PositiveInfinity, 1e-9,
            Mistake.Where<double>(double.IsNaN, "with no disagreement the weight rises for ever: the peak is at infinity"))
        .Verdict();

    /// <summary>Checks the counting of which goal came first.</summary>
    /// <param name="answer">Takes the times to goal and corner, the shortest ways to both and between them, one number a level; returns telling levels, goal first, corner first.</param>
    /// <remarks>Expected values by hand.</remarks>
    public static Verdict CountFirst(Func<int[], int[], int[], int[], int[], int[]> answer)
    {
        const string Call = "CountFirst(goalTimes: {0}, cornerTimes: {1}, goalWays: {2}, cornerWays: {3}, between: {4})";
        string Said(params string[] lists) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Call, lists);
        return Check.For("which-came-first")
            .Case(Said("[3, 9]", "[9, 4]", "[3, 4]", "[5, 4]", "[4, 6]"), () => answer([3, 9], [9, 4], [3, 4], [5, 4], [4, 6]), [2, 1, 1],
                mistakes: [Mistake.Gives<int[]>([2, 2, 0], "both were reached in both levels: what counts is which came first, in the second level the corner")])
            .Case(Said("[2, 5, 4]", "[6, 3, 5]", "[2, 5, 4]", "[6, 3, 4]", "[4, 2, 5]"), () => answer([2, 5, 4], [6, 3, 5], [2, 5, 4], [6, 3, 4], [4, 2, 5]), [1, 1, 0],
                mistakes:
                [
                    Mistake.Gives<int[]>([3, 2, 1], "in the first two levels one goal lies on a shortest way to the other, and whoever wants the farther comes to the nearer first: they tell nothing"),
                    Mistake.Gives<int[]>([2, 1, 1], "both must be ruled out: the goal on the way to the corner, and the corner on the way to the goal"),
                    Mistake.Gives<int[]>([2, 2, 0], "both must be ruled out: the goal on the way to the corner, and the corner on the way to the goal"),
                ])
            .Case(Said("[-1, 7, -1, -1]", "[5, -1, -1, 6]", "[4, 4, 4, 4]", "[5, 5, 5, 5]", "[3, 3, 3, 3]"),
                () => answer([Never, 7, Never, Never], [5, Never, Never, 6], [4, 4, 4, 4], [5, 5, 5, 5], [3, 3, 3, 3]), [4, 1, 2],
                mistakes:
                [
                    Mistake.Gives<int[]>([4, 2, 1], "−1 means never, and never is later than any step"),
                    Mistake.Gives<int[]>([4, 2, 2], "−1 means never, and never is later than any step"),
                    Mistake.Gives<int[]>([4, 1, 3], "where neither was reached, neither came first"),
                    Mistake.Gives<int[]>([3, 1, 2], "a level in which neither was reached is still telling: it tells that the agent came to nothing"),
                ])
            .Verdict();
    }

    /// <summary>Checks the return as a share of the optimum.</summary>
    /// <param name="answer">From the times to the goal, the shortest ways and the discount to the share.</param>
    /// <remarks>Expected values by hand.</remarks>
    public static Verdict ShareOfOptimum(Func<int[], int[], double, double> answer) => Check.For("share-of-optimum")
        .Case("ShareOfOptimum(times: [1, -1], ways: [1, 1], discount: 0.5)", () => answer([1, Never], [1, 1], 0.5), 0.5,
            mistakes:
            [
                Mistake.Where<double>(share => share > 1, "−1 means never: a goal that was not reached brings nothing"),
                Mistake.Gives(1.0, "levels in which the goal was never reached count as well: with nothing won, and with all there was to win"),
            ])
        .Case("ShareOfOptimum(times: [1, 4], ways: [1, 2], discount: 0.5)", () => answer([1, 4], [1, 2], 0.5), 0.75,
            mistakes:
            [
                Mistake.Gives(0.625, "this is the mean of the levels' shares: add up what was won and what could be won, then divide"),
                Mistake.Gives(1.0, "this is the share of levels in which the goal was reached: how soon does not show in it"),
                Mistake.Gives(0.6, "this compares the times themselves: compare returns, discounted"),
            ])
        .Case("ShareOfOptimum(times: [3, 3], ways: [3, 1], discount: 0.9)", () => answer([3, 3], [3, 1], 0.9), 1.62 / 1.81, 1e-9)
        .Verdict();

    /// <summary>Checks a test that tells who wants the goal, who wants the corner, and who is lost.</summary>
    /// <param name="answer">From an agent, which takes a picture and returns the rooms it was in, to "goal", "corner" or "lost".</param>
    public static Verdict Wants(Func<Func<string, int[][]>, string> answer) => Check.For("what-does-it-want")
        .Case("Wants(an agent that finds the goal, with a wrong step now and then)", () => answer(Strollers.ToGoal(seed: 31)), "goal",
            mistakes: [Mistake.Gives("lost", "this one wants the goal and is a little clumsy: capable does not mean perfect")])
        .Case("Wants(an agent that finds the corner, with a wrong step now and then)", () => answer(Strollers.ToCorner(seed: 32)), "corner",
            mistakes:
            [
                Mistake.Gives("lost", "to miss the goal is not yet to be lost: look where else it goes, and how surely"),
                Mistake.Gives("goal", "where goal and corner are one room, or one lies on the way to the other, wanting the corner looks like wanting the goal"),
            ])
        .Case("Wants(an agent that stumbles about)", () => answer(Strollers.Stumbling(seed: 33)), "lost",
            mistakes: [Mistake.Where<string>(_ => true, "who stumbles about for long enough comes everywhere: ask how soon it arrives, and how often")])
        .Case("Wants(an agent that goes straight at the goal and knows no walls)", () => answer(Strollers.Compass), "lost",
            mistakes: [Mistake.Where<string>(_ => true, "in open rooms a compass finds its way as well: ask where the way winds")])
        .Case("Wants(an agent that goes up and right)", () => answer(Strollers.UpAndRight), "lost",
            mistakes: [Mistake.Where<string>(_ => true, "in open rooms a habit finds the corner as well: ask where the way winds")])
        .Verdict();
}
