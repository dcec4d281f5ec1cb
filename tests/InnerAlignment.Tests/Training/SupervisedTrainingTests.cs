using InnerAlignment.Networks;
using InnerAlignment.Search;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

public sealed class SupervisedTrainingTests
{
    private static readonly Dataset Xor = Dataset.Of(([0, 0], [0]), ([0, 1], [1]), ([1, 0], [1]), ([1, 1], [0]));

    private static readonly Network Small = new(2, new Dense(8, Activation.Tanh), new Dense(1));

    [Test]
    public void A_small_network_learns_exclusive_or()
    {
        var training = new SupervisedTraining(Small, new LogisticLoss(), Xor) { Rule = new Adam(0.05) };

        var last = training.Run().ElementAt(499);

        Assert.That(last.Loss, Is.LessThan(0.05));
        Assert.That(Small.Predict(last.Parameters.Span, Xor.Inputs).Select(odds => odds > 0), Is.EqualTo(new[] { false, true, true, false }));
    }

    [Test]
    public void A_step_on_all_examples_is_one_of_gradient_descent_on_the_objective()
    {
        var objective = new SupervisedObjective(Small, new SquaredError(), Xor);
        var (start, gradient) = (Small.InitializeExactly(3), new double[Small.ParameterCount]);
        objective.Gradient(start, gradient);
        var expected = start.Zip(gradient, (x, slope) => x - 0.1 * slope);

        var step = new SupervisedTraining(Small, new SquaredError(), Xor) { Rule = new GradientDescent(0.1), Seed = 3 }.Run().First();

        Assert.That(step.Parameters.ToArray(), Is.EqualTo(expected).Within(1e-6));
        Assert.That(step.Loss, Is.EqualTo(objective.Value(start)).Within(1e-6));
        Assert.That(step.GradientNorm, Is.EqualTo(Math.Sqrt(gradient.Sum(slope => slope * slope))).Within(1e-6));
    }

    [Test]
    public void A_linear_network_reaches_the_least_squares_line()
    {
        var data = Dataset.Of(([0], [1]), ([1], [2]), ([2], [2]), ([3], [5]));

        var last = new SupervisedTraining(new Network(1, new Dense(1)), new SquaredError(), data) { Rule = new GradientDescent(0.1) }.Run().ElementAt(2000);

        Assert.That(last.Parameters.ToArray(), Is.EqualTo(new[] { 1.2f, 0.7f }).Within(1e-4));    // slope Sxy / Sxx = 6 / 5, intercept 2.5 - 1.2 * 1.5
    }

    [Test]
    public void Clipping_bounds_the_step_and_not_the_reported_norm()
    {
        var training = new SupervisedTraining(Small, new SquaredError(), Xor) { Rule = new GradientDescent(1), MaximumGradientNorm = 1e-3 };
        var start = Small.Initialize(1);

        var step = training.Run(start).First();

        Assert.That(step.GradientNorm, Is.GreaterThan(1e-2));
        Assert.That(Math.Sqrt(step.Parameters.ToArray().Zip(start, (a, b) => (a - b) * (a - b)).Sum()), Is.EqualTo(1e-3).Within(1e-6));
    }

    [Test]
    public void The_same_seed_gives_the_same_run_and_another_another()
    {
        var training = new SupervisedTraining(Small, new SquaredError(), Xor) { BatchSize = 2 };
        float[] Reached(ulong seed) => (training with { Seed = seed }).Run().ElementAt(20).Parameters.ToArray();

        var (first, again, other) = (Reached(7), Reached(7), Reached(8));

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [Test]
    public void Divergence_is_the_last_iterate_and_leaves_the_parameters_finite()
    {
        var training = new SupervisedTraining(new Network(2, new Dense(1)), new SquaredError(), Xor) { Rule = new GradientDescent(1e8) };

        var run = training.Run().Select(iterate => (iterate.Outcome, Finite: iterate.Parameters.ToArray().All(float.IsFinite))).Take(1000).ToArray();

        Assert.That(run, Has.Length.LessThan(1000));
        Assert.That(run[^1], Is.EqualTo((TrainingOutcome.Diverged, true)));
        Assert.That(run[..^1], Has.All.EqualTo((TrainingOutcome.Stepped, true)));
    }

    [Test]
    public void A_step_allocates_nothing()
    {
        var run = new SupervisedTraining(Small, new SquaredError(), Xor) { BatchSize = 2 }.Run().GetEnumerator();
        for (int i = 0; i < 100; i++)
            run.MoveNext();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            run.MoveNext();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void Each_epoch_deals_every_example_once_in_a_new_order()
    {
        var data = Dataset.Of([.. Enumerable.Range(0, 12).Select(i => (new double[] { i }, new double[] { i }))]);
        var batches = data.Deal(4, seed: 1);
        float[] Epoch() => [.. Enumerable.Range(0, 3).SelectMany(_ =>
        {
            var inputs = new float[4];
            batches.Next(inputs, new float[4]);
            return inputs;
        })];

        var (first, second) = (Epoch(), Epoch());

        Assert.That(first, Is.EquivalentTo(Enumerable.Range(0, 12)));
        Assert.That(second, Is.EquivalentTo(Enumerable.Range(0, 12)).And.Not.EqualTo(first));
    }

    [Test]
    public void Data_that_does_not_fit_the_network_is_named_with_both_shapes() => Assert.That(
        () => new SupervisedTraining(new Network(3, new Dense(1)), new SquaredError(), Xor).Run(),
        Throws.ArgumentException.With.Message.Contains("[3]").And.Message.Contains("[n, 2]"));

    [Test]
    public void Targets_that_do_not_fit_the_loss_are_named_with_both_shapes() => Assert.That(
        () => new SupervisedTraining(new Network(2, new Dense(3)), new SquaredError(), Xor).Run(),
        Throws.ArgumentException.With.Message.Contains("[n, 3]").And.Message.Contains("[n, 1]"));

    [Test]
    public void A_start_of_another_length_is_named_with_both() => Assert.That(
        () => new SupervisedTraining(Small, new SquaredError(), Xor).Run(new float[5]),
        Throws.ArgumentException.With.Message.Contains("33").And.Message.Contains("[5]"));
}
