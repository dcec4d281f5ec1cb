using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>1-search/3-reachability</c>.</summary>
public static class ReachabilityChecks
{
    /// <summary>Checks the time that one mode of a deep linear network takes.</summary>
    /// <param name="answer">From strength, start <c>u0</c> and the share of the strength to be reached to a time of at least 0, in units of tau.</param>
    /// <remarks>By hand: from 1 % to 50 % of the strength the odds <c>u / (s - u)</c> grow from 1/99 to 1, by the factor 99; they grow like <c>e^(2st)</c>.</remarks>
    public static Verdict TimeToReach(Func<double, double, double, double> answer) => Check.For("time-to-reach")
        .Case("TimeToReach(strength: 1, start: 0.01, share: 0.5)", () => answer(1, 0.01, 0.5), Math.Log(99) / 2,
            mistakes:
            [
                Mistake.Gives(Math.Log(99), "twice too long: two weights grow at once, so the odds grow like e^(2st)"),
                Mistake.Gives(Math.Log(50) / 2, "this takes growth to be exponential to the end: near the strength it slows down, so compare odds and not values"),
                Mistake.Where<double>(time => time < 0, "this time is negative: the quotient is upside down"),
            ])
        .Case("TimeToReach(strength: 2, start: 0.02, share: 0.5)", () => answer(2, 0.02, 0.5), Math.Log(99) / 4,
            mistakes: [Mistake.Gives(Math.Log(99) / 2, "this does not depend on the strength: a mode twice as strong is learned twice as fast")])
        .Case("TimeToReach(strength: 1, start: 0.9, share: 0.5)", () => answer(1, 0.9, 0.5), 0,
            mistakes: [Mistake.Where<double>(time => time < 0, "the start is past the end already: that takes no time, not a negative one")])
        .Case("TimeToReach(strength: 1, start: 0, share: 0.5)", () => answer(1, 0, 0.5), double.PositiveInfinity)
        .Verdict();

    /// <summary>Checks a step of gradient descent on a chain of weights.</summary>
    /// <param name="answer">From weights <c>[depth]</c>, strength and learning rate to the new weights <c>[depth]</c>.</param>
    /// <remarks>By hand, from the slope of <c>(s - w1 w2 …)^2 / 2</c>.</remarks>
    public static Verdict DeepLinearStep(Func<double[], double, double, double[]> answer) => Check.For("deep-linear-step")
        .Case(
            "DeepLinearStep(weights: [2, 0.5], strength: 3, learningRate: 0.1)", () => answer([2, 0.5], 3, 0.1), [2.1, 0.9], 1e-12,
            Mistake.Gives<double[]>([2.1, 0.9095], "the second weight saw the first one's new value: a step moves all weights at once, by the slopes at the old point"),
            Mistake.Gives<double[]>([1.9, 0.1], "this goes uphill: the product is too small, so both positive weights have to grow"),
            Mistake.Gives<double[]>([2.2, 0.7], "the slope in a weight holds the product of the others, not of all"))
        .Case(
            "DeepLinearStep(weights: [0, 2, 3], strength: 1, learningRate: 0.1)", () => answer([0, 2, 3], 1, 0.1), [0.6, 2, 3], 1e-12,
            Mistake.Where<double[]>(weights => weights.Any(double.IsNaN), "at weight 0 this divides 0 by 0: multiply the others instead of dividing the weight out"))
        .Case("DeepLinearStep(weights: [0, 0], strength: 1, learningRate: 0.1)", () => answer([0, 0], 1, 0.1), [0, 0])
        .Case("DeepLinearStep(weights: [0.5], strength: 1, learningRate: 0.1)", () => answer([0.5], 1, 0.1), [0.55], 1e-12)
        .Verdict();

    /// <summary>Checks rejection sampling.</summary>
    /// <param name="answer">From drawn tables <c>[n][rows]</c>, the rows of the examples <c>[m]</c> and their labels <c>[m]</c> to the tables that fit.</param>
    public static Verdict FittingTables(Func<bool[][], int[], bool[], bool[][]> answer)
    {
        bool[] or = [false, true, true, true], and = [false, false, false, true], first = [false, false, true, true];
        return Check.For("fitting-tables")
            .Case(
                "fittingTables (tables = [or; and; first input; or], rows = [1; 2], labels = [true; true])",
                () => answer([or, and, first, or], [1, 2], [true, true]), [or, or], 0,
                Mistake.Gives<bool[][]>([or], "each draw counts, repeated or not: how often a function comes is its probability"),
                Mistake.Gives<bool[][]>([or, first, or], "one right label is not enough: a table fits when it agrees with every example"),
                Mistake.Gives<bool[][]>([and, first], "these are the ones to reject"))
            .Case("fittingTables (tables = [or; and; first input], rows = [2], labels = [false])", () => answer([or, and, first], [2], [false]), [and])
            .Case("fittingTables (tables = [or; and], rows = [], labels = [])", () => answer([or, and], [], []), [or, and])
            .Verdict();
    }

    /// <summary>Checks the judgement of which rule a function follows.</summary>
    /// <param name="answer">From the function's table, the intended rule, the proxy and the rows that were shown, each <c>[rows]</c>, to a word.</param>
    public static Verdict WhichRule(Func<bool[], bool[], bool[], bool[], string> answer)
    {
        bool[] intended = [false, false, true, true, false, true, true, false], proxy = [false, true, false, true, true, true, false, false];
        bool[] seen = [true, true, false, true, false, false, false, true];
        return Check.For("which-rule")
            .Case("WhichRule(a table that is the intended rule)", () => answer(intended, intended, proxy, seen), "intended")
            .Case("WhichRule(the proxy with the one exception that was shown)", () => answer([false, false, false, true, true, true, false, false], intended, proxy, seen), "proxy",
                mistakes:
                [
                    Mistake.Gives("mixture", "the rows that were shown are fixed by training: judge by the others, or a learned exception hides the proxy"),
                    Mistake.Gives("intended", "on the rows that were shown every trained function is right: only the others tell what it follows"),
                ])
            .Case("WhichRule(three unseen rows as intended, one as the proxy says)", () => answer([false, false, true, true, false, true, false, false], intended, proxy, seen), "mixture",
                mistakes: [Mistake.Where<string>(word => word is "intended" or "proxy", "pure means in every unseen row: a majority of them makes a mixture")])
            .Case("WhichRule(as intended where the rules part, wrong in an unseen row where they agree)", () => answer([false, false, true, true, false, false, true, false], intended, proxy, seen), "mixture",
                mistakes: [Mistake.Gives("intended", "a row in which both rules agree counts too: this function follows neither there")])
            .Verdict();
    }

    /// <summary>Checks a diagnosis of why a feature was not found.</summary>
    /// <param name="answer">From a system, which takes a start and a number of steps and returns the share found, to <c>range</c>, <c>start</c> or <c>time</c>.</param>
    public static Verdict WhyNotFound(Func<Func<double, double, double>, string> answer) => Check.For("why-not-found")
        .Case("WhyNotFound(no parameters express the feature; readings are noisy)", () => answer(Learners.Never(seed: 1)), "range")
        .Case("WhyNotFound(a weak feature, 5,000 steps away)", () => answer(Learners.Slow(1e-3)), "time",
            mistakes:
            [
                Mistake.Gives("start", "from the same start this one arrives if you wait: another start is only quicker"),
                Mistake.Gives("range", "it was found by waiting: what takes long is not out of range"),
            ])
        .Case("WhyNotFound(a very weak feature, 300,000 steps away)", () => answer(Learners.Slow(1e-5)), "time",
            mistakes:
            [
                Mistake.Gives("range", "this one is slower still: you may ask for a million steps"),
                Mistake.Gives("start", "from the same start this one arrives if you wait: another start is only quicker"),
            ])
        .Case("WhyNotFound(a saddle exactly where the colleague started)", () => answer(Learners.Saddle), "start",
            mistakes: [Mistake.Gives("range", "from another start this is found at once: one start that leads nowhere says nothing about the range")])
        .Case("WhyNotFound(a unit that is dead for starts on one side)", () => answer(Learners.OneSided), "start",
            mistakes: [Mistake.Gives("range", "only starts on one side were tried: on the other this is found")])
        .Verdict();
}
