using InnerAlignment.InContextLearning;
using InnerAlignment.Networks;
using InnerAlignment.Search;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.Training;

/// <summary>A layer of linear self-attention as one step of gradient descent: von Oswald et al. (2023), arXiv 2212.07677.</summary>
public sealed class InContextRegressionTests
{
    private const int Dimension = 10;
    private const int Examples = 10;
    private const int Width = Dimension + 1;

    private static readonly InContextRegression Family = new(Dimension, Examples);

    private static readonly Network Layer =
        new(new Shape(Examples + 1, Width), new LinearSelfAttention(QueryOnly: true), new Slice(Dimension, 1));

    // Inputs uniform on [-1/2, 1/2]: variance 1/12, kurtosis 9/5. The best single step from zero, and its loss, by minimizing the quadratic in eta.
    private const double Variance = 1.0 / 12;
    private const double BestRate = Examples / (Variance * (Examples + Dimension - 0.2));
    private const double BestLoss = 0.5 * Variance * Dimension * (Dimension - 0.2) / (Examples + Dimension - 0.2);

    [Test]
    public void Constructed_weights_take_exactly_one_step_of_gradient_descent()
    {
        var (inputs, targets) = Draw(64, seed: 5);

        var outputs = Layer.Predict(AttentionWeights.OneStep(Dimension, Examples, BestRate), inputs);

        Assert.That(outputs, Is.EqualTo(Enumerable.Range(0, 64).Select(task => -Descended(inputs, task))).Within(1e-5));
        Assert.That(targets, Has.Some.GreaterThan(0).And.Some.LessThan(0));
    }

    [Test]
    public void The_loss_of_the_best_step_is_the_closed_form()
    {
        const int tasks = 200_000;
        var (inputs, targets) = Draw(tasks, seed: 6);

        var losses = Enumerable.Range(0, tasks).Select(task => Math.Pow(-Descended(inputs, task) - targets[task], 2) / 2).ToArray();

        double mean = losses.Average(), error = Math.Sqrt(losses.Sum(loss => (loss - mean) * (loss - mean))) / tasks;
        Assert.That(mean, Is.EqualTo(BestLoss).Within(5.5 * error));                // false alarm below 1e-7
        Assert.That(error, Is.LessThan(0.001));
    }

    [Test]
    public void A_trained_layer_is_the_best_step_of_gradient_descent()
    {
        const int steps = 2500;
        var training = new SupervisedTraining(Layer, new SquaredError(), Family)
        {
            Rule = new AdamW(3e-3, WeightDecay: 0),
            BatchSize = 256,
            Schedule = Schedules.Linear(steps),
            Seed = 1,
        };
        var (inputs, targets) = Draw(5000, seed: 7);

        var trained = training.Run().ElementAt(steps - 1).Parameters.ToArray();

        var outputs = Layer.Predict(trained, inputs);
        double learned = Enumerable.Range(0, 5000).Average(task => Math.Pow(outputs[task] - targets[task], 2) / 2);
        double descended = Enumerable.Range(0, 5000).Average(task => Math.Pow(-Descended(inputs, task) - targets[task], 2) / 2);
        Assert.That(learned, Is.EqualTo(descended).Within(0.002));
        var effect = new AttentionWeights(trained).Effect;
        Assert.That(Enumerable.Range(0, Dimension).Select(i => effect[i, i]), Is.EqualTo(Enumerable.Repeat(-BestRate / Examples, Dimension)).Within(4).Percent);
    }

    private static (float[] Inputs, float[] Targets) Draw(int tasks, ulong seed)
    {
        var (inputs, targets) = (new float[tasks * Family.InputColumns], new float[tasks]);
        Family.Deal(tasks, seed).Next(inputs, targets);
        return (inputs, targets);
    }

    /// <summary>The prediction after one step from zero: <c>(eta / N) sum_j y_j x_j . x</c>.</summary>
    private static double Descended(float[] inputs, int task)
    {
        var tokens = inputs.AsSpan(task * Family.InputColumns, Family.InputColumns);
        var query = tokens[^Width..];
        double prediction = 0;
        for (int j = 0; j < Examples; j++)
        {
            double product = 0;
            for (int i = 0; i < Dimension; i++)
                product += tokens[j * Width + i] * query[i];
            prediction += BestRate / Examples * tokens[j * Width + Dimension] * product;
        }
        return prediction;
    }
}
