using InnerAlignment.InContextLearning;
using InnerAlignment.LinearAlgebra;
using InnerAlignment.Networks;
using InnerAlignment.Randomness;
using InnerAlignment.Search;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.InContextLearning;

public class PooledRegressionTests
{
    private const int Dimension = 4;

    [Test]
    public void Labels_come_from_the_pool_and_the_query_holds_none()
    {
        var family = new PooledRegression(TaskPool.Draw(1, Dimension, new RandomStream(9)), Examples: 6, NoiseVariance: 0);
        var (inputs, targets) = (new float[2 * family.InputColumns], new float[2]);

        family.Deal(2, seed: 1).Next(inputs, targets);

        // One task up to its sign: the squared slopes of both contexts are those of its second moment.
        Assert.That(inputs[family.InputColumns - 1], Is.Zero);
        for (var row = 0; row < 2; row++)
        {
            var (left, right) = (new Matrix(Dimension, Dimension), new double[Dimension]);
            for (var j = 0; j < Dimension; j++)
                for (var i = 0; i <= Dimension; i++)
                    if (i < Dimension)
                        left[j, i] = Token(row, j, i);
                    else
                        right[j] = Token(row, j, i);
            var task = new LuDecomposition(left).Solve(right);
            Assert.That(task.Select(w => w * w), Is.EqualTo(Enumerable.Range(0, Dimension).Select(i => family.Pool.SecondMoment[i, i])).Within(1e-3));
            Assert.That(targets[row], Is.EqualTo(-Enumerable.Range(0, Dimension).Sum(i => task[i] * Token(row, 6, i))).Within(1e-3));
        }

        float Token(int row, int j, int i) => inputs[row * family.InputColumns + j * (Dimension + 1) + i];
    }

    [Test]
    public void Labels_spread_as_far_as_task_and_noise_say()
    {
        const int rows = 20_000;
        var family = new PooledRegression(TaskPool.Unlimited(Dimension), Examples: 1, NoiseVariance: 0.5);
        var (inputs, targets) = (new float[rows * family.InputColumns], new float[rows]);

        family.Deal(rows, seed: 2).Next(inputs, targets);

        // Variance 1 + 0.5; a label's fourth moment is below 13, so the deviation of the mean is below 3.3 / sqrt(rows).
        Assert.That(targets.Average(y => y * y), Is.EqualTo(1.5).Within(5.5 * 3.3 / Math.Sqrt(rows)));
        Assert.That(targets.Average(), Is.Zero.Within(5.5 * Math.Sqrt(1.5 / rows)));
    }

    [Test]
    public void A_pool_has_the_second_moment_of_its_tasks()
    {
        var pool = TaskPool.Draw(3, Dimension, new RandomStream(4));
        var (random, task, draws) = (new RandomStream(5), new double[Dimension], new HashSet<string>());

        for (var i = 0; i < 200; i++)
        {
            pool.Next(task, random);
            draws.Add(string.Join(' ', task));
        }

        Assert.That(pool.Count, Is.EqualTo(3));
        Assert.That(TaskPool.Unlimited(Dimension).Count, Is.Null);
        Assert.That(draws, Has.Count.EqualTo(6));                                    // each with both signs
        var tasks = draws.Select(draw => draw.Split(' ').Select(double.Parse).ToArray()).ToArray();
        Assert.That(pool.SecondMoment[0, 1], Is.EqualTo(tasks.Average(w => w[0] * w[1])).Within(1e-12));
    }

    // An independent program, d = 16, N = 32, noise 0.01, means over pools; for one task the error does not depend on its direction.
    [TestCase(1, 0.977)]
    [TestCase(16, 0.528)]
    public void The_error_on_new_tasks_is_the_known_one(int tasks, double error)
    {
        var errors = Enumerable.Range(0, 300).Select(seed =>
            new PooledOptimum(TaskPool.Draw(tasks, 16, new RandomStream((ulong)seed)), 32, 0.01).NewTaskError);

        Assert.That(errors.Average(), Is.EqualTo(error).Within(0.003));
    }

    // R = I/d, so G = g I with g = 1 / ((N + 1)/N + d (1 + s2)/N), and the error is 1 + s2 - g.
    [Test]
    public void With_unlimited_tasks_it_is_one_step_of_gradient_descent()
    {
        var optimum = new PooledOptimum(TaskPool.Unlimited(16), 32, 0.01);

        var g = 1 / (33.0 / 32 + 16 * 1.01 / 32);
        Assert.That(optimum.Weights[3, 3], Is.EqualTo(g).Within(1e-12));
        Assert.That(optimum.Weights[3, 4], Is.Zero.Within(1e-12));
        Assert.That(optimum.NewTaskError, Is.EqualTo(1.01 - g).Within(1e-12));
        Assert.That(optimum.PoolError, Is.EqualTo(optimum.NewTaskError).Within(1e-12));
    }

    [Test]
    public void The_optimum_has_the_errors_that_its_predictions_have()
    {
        var pool = TaskPool.Draw(2, Dimension, new RandomStream(6));
        var optimum = new PooledOptimum(pool, 8, 0.1);

        foreach (var (tasks, error) in new[] { (pool, optimum.PoolError), (TaskPool.Unlimited(Dimension), optimum.NewTaskError) })
        {
            var squares = Squares(new PooledRegression(tasks, 8, 0.1), context => optimum.Predict(context), 20_000);
            var deviation = Math.Sqrt(squares.Average(square => square * square) - squares.Average() * squares.Average());
            Assert.That(squares.Average(), Is.EqualTo(error).Within(5.5 * deviation / Math.Sqrt(squares.Length)));
        }
    }

    // The whole layer, with all four matrices free, ends at the closed form: nothing else that it could compute helps.
    [Test]
    public void A_layer_trained_on_few_tasks_is_the_optimum()
    {
        const int steps = 1500;
        var pool = TaskPool.Draw(2, Dimension, new RandomStream(7));
        var family = new PooledRegression(pool, 8, 0.1);
        var layer = new Network(new Shape(9, Dimension + 1), new LinearSelfAttention(QueryOnly: true), new Slice(Dimension, 1));
        var training = new SupervisedTraining(layer, new SquaredError(), family)
        {
            Rule = new AdamW(1e-2, WeightDecay: 0),
            BatchSize = 256,
            Schedule = Schedules.Linear(steps),
            MaximumGradientNorm = 1,
            Seed = 3,
        };

        var start = layer.Initialize(seed: 3);
        AttentionWeights.Separate(start, Dimension + 1);

        var weights = new AttentionWeights(training.Run(start).ElementAt(steps - 1).Parameters.Span).Effect;

        var optimum = new PooledOptimum(pool, 8, 0.1).Weights;
        for (var i = 0; i < Dimension; i++)
            for (var j = 0; j < Dimension; j++)
                Assert.That(-8 * weights[j, i], Is.EqualTo(optimum[i, j]).Within(0.05));
    }

    private static double[] Squares(PooledRegression family, Func<float[], double> predict, int rows)
    {
        var (inputs, targets) = (new float[rows * family.InputColumns], new float[rows]);
        family.Deal(rows, seed: 8).Next(inputs, targets);
        return [.. Enumerable.Range(0, rows).Select(row =>
            Math.Pow(predict(inputs[(row * family.InputColumns)..((row + 1) * family.InputColumns)]) + targets[row], 2))];
    }
}
