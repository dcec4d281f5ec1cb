using InnerAlignment.BooleanFunctions;
using InnerAlignment.Networks;
using InnerAlignment.Randomness;
using InnerAlignment.Search;
using InnerAlignment.Tests.Search;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.BooleanFunctions;

public sealed class BooleanTrainingTests
{
    private static readonly TruthTable Target = TruthTable.Of(5, row => int.PopCount(row >> 2) >= 2);
    private static readonly BooleanExamples Half = new(0x3C96_A55A, Target);
    private static readonly BooleanTraining Plain = new(5, 20, new NormalWeights(), new Adam(0.01));

    private static readonly IUpdateRule[] Rules = SearchTable.CoordinatewiseRules;

    [TestCaseSource(nameof(Rules))]
    public void A_lane_takes_the_steps_of_a_network_that_is_trained_alone(IUpdateRule rule)
    {
        var training = Plain with { Rule = rule, Margin = 1 };

        var together = training.Run(12, seed: 4, Half);

        for (var i = 0; i < together.Length; i++)
        {
            var (table, steps) = Alone(training, new RandomStream(4).Split((ulong)i));
            Assert.That(together[i].Steps, Is.EqualTo(steps).Within(1), $"steps of network {i}");
            Assert.That((together[i].Table ^ table).Ones, Is.LessThanOrEqualTo(1), $"rows in which network {i} differs");
        }
    }

    [TestCaseSource(nameof(Rules))]
    public void What_has_learned_answers_every_example(IUpdateRule rule)
    {
        var found = (Plain with { Rule = rule }).Run(100, seed: 1, Half);

        Assert.That(found.Where(function => function.Fits), Is.Not.Empty);
        Assert.That(found.Where(function => function.Fits && !Half.Fits(function.Table)), Is.Empty);
    }

    [Test]
    public void A_network_does_not_depend_on_its_neighbours()
    {
        BooleanExamples[] two = [Half, new(0x0000_FFFF, Target)];

        var (many, few) = (Plain.Run(203, seed: 9, two), Plain.Run(10, seed: 9, two));

        Assert.That(few, Is.EqualTo(many.Take(10)));
    }

    [Test]
    public void A_network_that_is_right_from_the_start_takes_no_step()
    {
        var untrained = new NetworkPrior(5, [20], new NormalWeights()).Sampler()(new RandomStream(3).Split(0));

        var found = Plain.Run(1, seed: 3, new BooleanExamples(0b1011, untrained))[0];

        Assert.That(found, Is.EqualTo(new TrainedFunction(untrained, 0, true)));
    }

    [Test]
    public void Training_on_takes_more_steps()
    {
        var (stopped, trainedOn) = (Plain.Run(64, seed: 2, Half), (Plain with { Margin = 3 }).Run(64, seed: 2, Half));

        Assert.That(stopped.Zip(trainedOn, (early, late) => late.Steps - early.Steps), Is.All.Positive);
    }

    [Test]
    public void A_network_is_given_up_after_the_most_steps()
    {
        var found = (Plain with { Margin = 50, MostSteps = 7 }).Run(20, seed: 1, Half);

        Assert.That(found.Select(function => (function.Steps, function.Fits)), Is.All.EqualTo((7, false)));
    }

    [Test]
    public void What_cannot_be_trained_is_refused()
    {
        var clipped = Plain with { Rule = new ClippedRule(new GradientDescent(0.1), 1) };

        Assert.That(() => clipped.Run(1, 1, Half), Throws.ArgumentException.With.Message.Contains("Clipping"));
        Assert.That(() => Plain.Run(1, 1), Throws.ArgumentException.With.Message.Contains("one example or more"));
        Assert.That(() => Plain.Run(1, 1, new BooleanExamples(1, TruthTable.Parity(4))), Throws.ArgumentException.With.Message.Contains("5 inputs, an example 4"));
        Assert.That(() => (Plain with { Margin = -1 }).Run(1, 1, Half), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    /// <summary>The same network from the same start, by the library's training on a data set.</summary>
    private static (TruthTable Table, int Steps) Alone(BooleanTraining training, RandomStream random)
    {
        var network = new Network(5, new Dense(20, Activation.Relu), new Dense(1));
        var start = new float[network.ParameterCount];
        training.Start.Draw(random, start.AsSpan(0, 100), start.AsSpan(100, 20), fanIn: 5, isOutput: false);
        training.Start.Draw(random, start.AsSpan(120, 20), start.AsSpan(140, 1), fanIn: 20, isOutput: true);
        int[] rows = [.. Enumerable.Range(0, 32).Where(row => (Half.Rows >> row & 1) != 0)];
        var data = Dataset.Of(rows.Select(row => (Digits(row), new[] { Target[row] ? 1.0 : 0 })));
        var search = new SupervisedTraining(network, new LogisticLoss(), data) { Rule = training.Rule, BatchSize = rows.Length };
        var parameters = start;
        var steps = 0;
        foreach (var iterate in search.Run(start))
        {
            if (Outputs(network, parameters, rows).Zip(rows, (y, row) => Target[row] ? y : -y).All(signed => signed > training.Margin))
                break;
            (parameters, steps) = (iterate.Parameters.ToArray(), iterate.Step);
        }
        return (TruthTable.Of(5, row => Outputs(network, parameters, [row])[0] > 0), steps);
    }

    private static float[] Outputs(Network network, float[] parameters, int[] rows) =>
        network.Predict(parameters, [.. rows.SelectMany(Digits).Select(digit => (float)digit)]);

    private static double[] Digits(int row) => [.. Enumerable.Range(0, 5).Select(i => (double)(row >> (4 - i) & 1))];
}
