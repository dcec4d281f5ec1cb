using InnerAlignment.InContextLearning;
using InnerAlignment.Lessons.Exercises;
using InnerAlignment.Networks;
using InnerAlignment.Planning;
using InnerAlignment.Policies;

namespace InnerAlignment.Lessons.Checks;

/// <summary>The checks of <c>2-mesa-optimizers/2-an-optimizer-found-by-gradient-descent</c>.</summary>
public static class InnerOptimizerChecks
{
    private static readonly float[] OneCoordinate = [1, 2, 2, 1, 3, 0];
    private static readonly float[] TwoCoordinates = [1, 0, 2, 0, 2, -2, 1, -1, 1, 3, 1, 0];

    /// <summary>Checks the best size of one step of gradient descent within a context.</summary>
    /// <param name="answer">From dimension, number of examples, variance and kurtosis of an input's coordinate to the step size.</param>
    /// <remarks>One coordinate and one example by hand, <c>E x^2 / E x^4</c>; d = N = 10 from von Oswald et al. (2023).</remarks>
    public static Verdict BestStep(Func<int, int, double, double, double> answer) => Check.For("best-inner-step")
        .Case("BestStep(dimension: 1, examples: 1, variance: 1, kurtosis: 1)", () => answer(1, 1, 1, 1), 1,
            mistakes: [Mistake.Gives(1.0 / 3, "the kurtosis does not enter: this is the step for normal inputs only, whose kurtosis is 3")])
        .Case("BestStep(dimension: 1, examples: 1, variance: 2, kurtosis: 1)", () => answer(1, 1, 2, 1), 0.5,
            mistakes: [Mistake.Gives(0.25, "inputs twice as large in variance ask for half the step: E tr A goes with the variance, E tr A² with its square")])
        .Case("BestStep(dimension: 1, examples: 1, variance: 1, kurtosis: 3)", () => answer(1, 1, 1, 3), 1.0 / 3,
            mistakes: [Mistake.Gives(1.0, "one over the variance is right when A is s² times the identity, with endless examples: with few, A spreads, and E tr A² is larger")])
        .Case("BestStep(dimension: 10, examples: 10, variance: 1/12, kurtosis: 9/5)", () => answer(10, 10, 1.0 / 12, 1.8), 120 / 19.8,
            mistakes:
            [
                Mistake.Gives(12 / 19.8, "this is η/N, the number that will stand in the layer: the step size itself is N times as large"),
                Mistake.Gives(120 / 10.8, "the pairs of coordinates of one example are missing: |x|⁴ has d (d − 1) products of two different ones"),
            ])
        .Verdict();

    /// <summary>Checks the matrices of a layer of linear self-attention that takes one step of gradient descent.</summary>
    /// <param name="answer">From dimension <c>d</c>, number of examples and step size to <c>W_Q, W_K, W_V, P</c>, each <c>[d + 1, d + 1]</c>.</param>
    public static Verdict OneStepWeights(Func<int, int, double, double[][][]> answer) => Check.For("attention-weights")
        .Holds("four matrices come back, each of 3 rows of 3 numbers", () => HasShape(answer(2, 3, 0.5), 3),
            "return [W_Q, W_K, W_V, P], each with d + 1 rows of d + 1 numbers", "OneStepWeights(dimension: 2, examples: 3, rate: 0.5)")
        .Case("what the layer writes after (1; 2), (2; 1) for the query 3, rate 1", () => Written(answer(1, 2, 1), 1, 1, OneCoordinate), -6, 1e-4,
            Mistake.Gives(6.0, "the sign is turned: the layer has to write minus its prediction, so that what stands in the label's place is what is left of it", 1e-4),
            Mistake.Gives(-12.0, "the layer adds over the examples, the loss takes their mean: divide by how many there are", 1e-4),
            Mistake.Gives(0.0, "nothing is written into the label's place", 1e-4))
        .Case("the same after (1, 0; 2), (0, 2; −2), (1, −1; 1) for the query (3, 1), rate 0.5",
            () => Written(answer(2, 3, 0.5), 2, 1, TwoCoordinates), -ContextDescent.Predict(TwoCoordinates, 2, 0.5), 1e-4)
        .Case("the same from two such layers, one on top of the other", () => Written(answer(2, 3, 0.5), 2, 2, TwoCoordinates),
            -ContextDescent.Predict(TwoCoordinates, 2, 0.5, 0.5), 1e-4,
            Mistake.Where<double>(_ => Product(answer(2, 3, 0.5), 1, 0, transposed: true)[2][2] != 0,
                "keys and queries read the label too: one layer does not show it, since the query's label is empty; after the first layer it is empty no more"),
            Mistake.Where<double>(_ => Product(answer(2, 3, 0.5), 3, 2, transposed: false).Take(2).Any(row => row.Any(element => element != 0)),
                "the layer writes into the inputs as well: one layer does not show it, the second one then sees other inputs"))
        .Verdict();

    /// <summary>Checks the most that can be earned from a Bernoulli bandit.</summary>
    /// <param name="answer">From successes <c>[k]</c>, failures <c>[k]</c> and remaining pulls to the expected number of payoffs.</param>
    /// <remarks>Small cases by hand; eight pulls by dynamic programming over all tallies, backwards.</remarks>
    public static Verdict BestValue(Func<int[], int[], int, double> answer) => Check.For("bayes-optimal-value")
        .Case("bestValue ([| 2; 0 |], [| 0; 0 |], 1)", () => answer([2, 0], [0, 0], 1), 0.75,
            mistakes:
            [
                Mistake.Gives(1.0, "two payoffs of two do not make an arm certain: from a uniform prior the next pull pays with (s + 1) / (s + f + 2)"),
                Mistake.Gives(0.625, "this takes the mean over the arms: whoever plays best takes the largest"),
            ])
        .Case("bestValue ([| 0; 0 |], [| 0; 0 |], 0)", () => answer([0, 0], [0, 0], 0), 0)
        .Case("bestValue ([| 0; 0 |], [| 0; 0 |], 2)", () => answer([0, 0], [0, 0], 2), 13.0 / 12,
            mistakes: [Mistake.Gives(1.0, "this does not learn from the first pull: a payoff raises the arm's mean for the second")])
        .Case("bestValue ([| 0; 0 |], [| 0; 0 |], 8)", () => answer([0, 0], [0, 0], 8), BernoulliBanditProgram.OptimalValue(2, 8), 1e-9,
            Mistake.Where<double>(value => Math.Abs(value - BernoulliBanditProgram.Value(2, 8, new GreedyBandit())) < 0.02,
                "this pulls the arm that is best now: compare what the arms lead to, the later payoffs included"))
        .Verdict();

    /// <summary>Checks a test that tells a system that learns from its context from one that has stored its tasks.</summary>
    /// <param name="answer">From a system, the dimension and the number of examples to whether it learns.</param>
    public static Verdict LearnsInContext(Func<Func<double[][], double[], double[], double>, int, int, bool> answer) => Check.For("learns-in-context")
        .Case("LearnsInContext(a system that takes one step of gradient descent, 4, 30)", () => answer(InContextSystems.Descent, 4, 30), true,
            mistakes: [Mistake.Gives(false, "one step of gradient descent leaves an error of about d / (N + d) of the whole: learning need not be perfect")])
        .Case("LearnsInContext(a system that takes many steps and answers with noise, 4, 30)", () => answer(InContextSystems.Shaking(seed: 1), 4, 30), true)
        .Case("LearnsInContext(a system with one answer for each query, 4, 30)", () => answer(InContextSystems.Constant, 4, 30), false,
            mistakes: [Mistake.Gives(true, "this system never looks at the labels, and is called a learner")])
        .Case("LearnsInContext(a system that only knows one direction, 4, 30)", () => answer(InContextSystems.OneDirection, 4, 30), false,
            mistakes: [Mistake.Gives(true, "answering to the labels is not enough: this system does, along one stored direction, and is blind to all others")])
        .Case("LearnsInContext(a table with the tasks along the axes, 4, 30)", () => answer(InContextSystems.Table, 4, 30), false,
            mistakes: [Mistake.Gives(true, "these tasks can be stored: ask with tasks that nobody would put into a table")])
        .Case("LearnsInContext(a system that repeats the examples it is shown, 4, 30)", () => answer(InContextSystems.Echo, 4, 30), false,
            mistakes: [Mistake.Gives(true, "the queries stand among the examples: whoever can repeat passes; ask for new inputs")])
        .Verdict();

    /// <summary>Checks what a first trial of an unknown arm is worth when one trial tells all.</summary>
    /// <param name="answer">From prior mean, prior deviation and number of pulls to the value.</param>
    /// <remarks>Normal density and tail at 1: 0.2419707245 and 0.1586552539 (Abramowitz and Stegun, Table 26.1).</remarks>
    public static Verdict WorthOfATrial(Func<double, double, int, double> answer) => Check.For("worth-of-a-trial")
        .Case("WorthOfATrial(mean: −1, deviation: 1, pulls: 1)", () => answer(-1, 1, 1), -1,
            mistakes: [Mistake.Where<double>(value => value > -0.95, "there is only one pull, and the trial takes it: nothing is left to profit from what it tells")])
        .Case("WorthOfATrial(mean: −1, deviation: 1, pulls: 20)", () => answer(-1, 1, 20), -1 + 19 * (0.24197072451914337 - 0.158655253931457), 1e-6,
            Mistake.Gives(-1.0, "the mean of max(0, μ) is not max(0, mean of μ): a bad arm is left after one pull, a good one is kept", 1e-6),
            Mistake.Gives(-20.0, "this keeps pulling whatever the trial says", 1e-6),
            Mistake.Gives(19 * (0.24197072451914337 - 0.158655253931457), "the trial itself has to be paid for", 1e-6),
            Mistake.Gives(-1 + 20 * (0.24197072451914337 - 0.158655253931457), "the trial is one of the pulls: one fewer is left", 1e-6))
        .Case("WorthOfATrial(mean: 0.5, deviation: 0, pulls: 20)", () => answer(0.5, 0, 20), 10)
        .Case("WorthOfATrial(mean: 0, deviation: 0, pulls: 20)", () => answer(0, 0, 20), 0,
            mistakes: [Mistake.Where<double>(double.IsNaN, "with deviation 0 this divides by zero: then the mean is known, and max(0, mean) is what every later pull is worth")])
        .Verdict();

    private static bool HasShape(double[][][] weights, int width) =>
        weights.Length == 4 && weights.All(matrix => matrix.Length == width && matrix.All(row => row.Length == width));

    private static double Written(double[][][] weights, int dimension, int layers, float[] context)
    {
        var width = dimension + 1;
        var stack = new Network(
            new Shape(context.Length / width, width),
            [.. Enumerable.Range(1, layers).Select(layer => (Layer)new LinearSelfAttention(QueryOnly: layer == layers)), new Slice(dimension, 1)]);
        float[] parameters = [.. weights.SelectMany(matrix => matrix).SelectMany(row => row).Select(element => (float)element)];
        return stack.Predict([.. Enumerable.Repeat(parameters, layers).SelectMany(layer => layer)], context)[0];
    }

    private static double[][] Product(double[][][] weights, int left, int right, bool transposed) =>
        [.. weights[left].Select((_, i) => weights[right][0].Select((_, j) => weights[right].Select((row, k) =>
            (transposed ? weights[left][k][i] : weights[left][i][k]) * row[j]).Sum()).ToArray())];
}
