using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>1-search/1-learning-is-search</c>.</summary>
public static class SearchChecks
{
    private const string Averaged =
        "this weights the gradient by 1 − momentum as well, as a moving average would: here only the old velocity is weighted";
    private const string OldVelocity = "the point moves by the new velocity, not by the old one";

    /// <summary>Checks the loss whose best constant is a quantile.</summary>
    /// <param name="answer">From a residual (target minus prediction) and a quantile in (0, 1) to a loss of at least 0.</param>
    public static Verdict QuantileLoss(Func<double, double, double> answer) => Check.For("quantile-loss")
        .Case("QuantileLoss(residual: 0, quantile: 0.3)", () => answer(0, 0.3), 0)
        .Case("QuantileLoss(residual: 2, quantile: 0.9)", () => answer(2, 0.9), 1.8,
            mistakes:
            [
                Mistake.Gives(0.2, "the arms are swapped: this objective finds the quantile at 1 − q"),
                Mistake.Gives(1.0, "this does not depend on the quantile: its answer is the median, whatever was asked for"),
                Mistake.Gives(3.6, "squares make far points pull harder, so this finds an expectile and not a quantile: the arms must be straight"),
            ])
        .Case("QuantileLoss(residual: −2, quantile: 0.9)", () => answer(-2, 0.9), 0.2,
            mistakes: [Mistake.Where<double>(loss => loss < 0, "below the target this goes negative: a loss is zero at best")])
        .Verdict();

    /// <summary>Checks a step of gradient descent with momentum.</summary>
    /// <param name="answer">Takes point, velocity, gradient (each <c>[d]</c>), learning rate and momentum; returns the new point and the
    /// new velocity.</param>
    /// <remarks>Expected values by hand: Polyak (1964), heavy ball; v' = momentum v - rate g, x' = x + v'.</remarks>
    public static Verdict MomentumStep(Func<double[], double[], double[], double, double, double[][]> answer)
    {
        const string Rolling = "MomentumStep(point: [1, 2], velocity: [0.5, -1], gradient: [2, 4], learningRate: 0.1, momentum: 0.9)";
        double[] point = [1, 2], velocity = [0.5, -1], gradient = [2, 4];
        return Check.For("momentum-step")
            .Case(
                "MomentumStep(point: [1], velocity: [0], gradient: [2], learningRate: 0.1, momentum: 0.9)",
                () => answer([1], [0], [2], 0.1, 0.9), [[0.8], [-0.2]], 1e-12,
                Mistake.Where<double[][]>(it => it[0][0] > 1, "this goes uphill: the gradient points to where the value grows"),
                Mistake.Gives<double[][]>([[0.98], [-0.02]], Averaged),
                Mistake.Gives<double[][]>([[1], [-0.2]], OldVelocity))
            .Case(
                Rolling, () => answer([1, 2], [0.5, -1], [2, 4], 0.1, 0.9), [[1.25, 0.7], [0.25, -1.3]], 1e-12,
                Mistake.Gives<double[][]>([[0.8, 1.6], [-0.2, -0.4]], "the old velocity is lost: this is gradient descent without a memory"),
                Mistake.Gives<double[][]>([[1.5, 1], [0.25, -1.3]], OldVelocity))
            .Holds(
                "the arguments are still what they were",
                () => answer(point, velocity, gradient, 0.1, 0.9) is not null && point is [1, 2] && velocity is [0.5, -1] && gradient is [2, 4],
                "this overwrites the caller's arrays: return new ones and leave the arguments as they are", Rolling)
            .Verdict();
    }

    /// <summary>Checks a change of parameters that changes no output.</summary>
    /// <param name="answer">From parameters <c>[d]</c> and the numbers of inputs, hidden units and outputs to other parameters <c>[d]</c>.</param>
    public static Verdict SameAgent(Func<double[], int, int, int, double[]> answer)
    {
        double[] parameters = [1, -0.5, 0.25, 2, 0.5, -1, 1.5, -2, 0.1];
        double[][] inputs = [[0, 0], [1, 0], [0.3, -1.2], [-2, 1]];
        const string call = "SameAgent([1, −0.5, 0.25, 2, 0.5, −1, 1.5, −2, 0.1], inputs: 2, hidden: 2, outputs: 1)";

        return Check.For("same-agent")
            .Holds("as many parameters come back as were given", () => Renamed().Length == parameters.Length, "return an array of the same length", call)
            .Holds("the new point lies at a distance of at least 1", () => Distance(Renamed(), parameters) >= 1,
                "these are the same parameters again: the point has to move by at least 1", call)
            .Case($"outputs at (0, 0), (1, 0), (0.3, −1.2), (−2, 1) after {call}", () => Outputs(Renamed()), Outputs(parameters), 1e-9,
                Mistake.Where<double[]>(_ => Flips(Renamed()), "a ReLU does not let a negative factor through: relu(−z) is not −relu(z)"),
                Mistake.Where<double[]>(_ => LeavesBiases(Renamed()),
                    "the bias of the hidden unit was left out: it goes into the unit as well, and must be scaled with the weights"),
                Mistake.Where<double[]>(outputs => AreScaled(outputs, Outputs(parameters)),
                    "the outputs are scaled: an agent that picks the highest score would walk the same way, but the outputs differ"))
            .Verdict();

        double[] Renamed() => answer([.. parameters], 2, 2, 1);
        double[] Outputs(double[] setting) => [.. inputs.Select(input => TwoUnits(setting, input))];
        bool Flips(double[] renamed) => Enumerable.Range(0, 6).Any(i => renamed[i] * parameters[i] < 0);
        bool LeavesBiases(double[] renamed) => renamed[4] == parameters[4] && renamed[5] == parameters[5] && renamed[0] != parameters[0];
    }

    /// <summary>Checks a test that tells a search from what merely ends up in a good place.</summary>
    /// <param name="answer">From a system, which takes a minimum <c>[2]</c> and returns where it ends <c>[2]</c>, to whether it searches.</param>
    public static Verdict TellSearch(Func<Func<double[], double[]>, bool> answer) => Check.For("tell-search")
        .Case("IsSearching(a system that follows the gradient)", () => answer(BlackBoxes.Descent), true)
        .Case("IsSearching(a system that tries points near the best one)", () => answer(BlackBoxes.Noisy(seed: 1)), true,
            mistakes: [Mistake.Gives(false, "a noisy search ends near the minimum and not on it: this calls it a table")])
        .Case("IsSearching(a system that halves its coordinates at every step)", () => answer(BlackBoxes.Shrink), false,
            mistakes: [Mistake.Gives(true, "asked with the minimum at the origin only: what ends at the origin by itself looks like a search")])
        .Case("IsSearching(a system that goes to the point opposite to the minimum)", () => answer(BlackBoxes.Mirror), false,
            mistakes: [Mistake.Gives(true, "moving with the objective is not enough: this accepts a system that goes the wrong way")])
        .Case("IsSearching(a table with the answers for round numbers)", () => answer(BlackBoxes.Table), false,
            mistakes: [Mistake.Gives(true, "all minima are at round numbers: a table that holds those answers passes")])
        .Verdict();

    /// <summary>Checks the probability with which simulated annealing accepts a step.</summary>
    /// <param name="answer">From the change of the value and a temperature of at least 0 to a probability.</param>
    public static Verdict MetropolisAcceptance(Func<double, double, double> answer) => Check.For("metropolis-acceptance")
        .Case("acceptance (change = -2.0, temperature = 1.0)", () => answer(-2, 1), 1,
            mistakes:
            [
                Mistake.Gives(Math.Exp(-2), "this prefers to go uphill: the value is made small, so a positive change is the one to be wary of"),
                Mistake.Where<double>(probability => probability > 1, "a probability is at most 1: downhill the exponential is larger than that"),
            ])
        .Case("acceptance (change = 1.0, temperature = 2.0)", () => answer(1, 2), Math.Exp(-0.5),
            mistakes: [Mistake.Gives(0.0, "this never goes uphill, however hot it is: that is hill climbing, and it stays in the first dent")])
        .Case("acceptance (change = 1.0, temperature = 0.0)", () => answer(1, 0), 0)
        .Case("acceptance (change = 0.0, temperature = 0.0)", () => answer(0, 0), 1,
            mistakes: [Mistake.Where<double>(double.IsNaN, "at temperature zero this divides by zero: a level step gives NaN, where it should be accepted")])
        .Verdict();

    private static double TwoUnits(double[] p, double[] x) =>
        p[8] + p[6] * Math.Max(0, p[4] + p[0] * x[0] + p[1] * x[1]) + p[7] * Math.Max(0, p[5] + p[2] * x[0] + p[3] * x[1]);

    private static bool AreScaled(double[] outputs, double[] original)
    {
        var factor = outputs[0] / original[0];
        return factor is > 0 and not 1 && outputs.Zip(original, (y, o) => Math.Abs(y - factor * o)).Max() < 1e-6 * factor;
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
}
