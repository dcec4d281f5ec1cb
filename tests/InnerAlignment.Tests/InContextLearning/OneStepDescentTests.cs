using InnerAlignment.InContextLearning;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.InContextLearning;

public class OneStepDescentTests
{
    // By hand: one coordinate and one example. Left of the task is 1 - eta x^2, and E (1 - eta x^2)^2 = 1 - 2 eta E x^2 + eta^2 E x^4.
    [TestCase(1.0, 1.0, 1.0, 0.0)]                       // x = +-1: one step solves the task
    [TestCase(4.0, 1.0, 0.25, 0.0)]
    [TestCase(1.0, 3.0, 1.0 / 3, 1.0 / 3)]               // normal: eta = E x^2 / E x^4
    public void One_example_of_one_coordinate_is_paper_and_pencil(double variance, double kurtosis, double rate, double loss)
    {
        var step = new OneStepDescent(1, 1, variance, kurtosis);

        Assert.That(step.BestRate, Is.EqualTo(rate).Within(1e-15));
        Assert.That(step.BestLoss, Is.EqualTo(loss).Within(1e-15));
    }

    // von Oswald et al. (2023), section 3, d = N = 10: N / (s2 (N + d - 0.2)) = 120 / 19.8, and 0.5 s2 d (d - 0.2) / (N + d - 0.2).
    [Test]
    public void Uniform_inputs_have_the_constants_of_the_paper()
    {
        var step = OneStepDescent.On(new InContextRegression(10, 10));

        Assert.That(step.BestRate, Is.EqualTo(120 / 19.8).Within(1e-12));
        Assert.That(step.BestLoss, Is.EqualTo(98.0 / 24 / 19.8).Within(1e-12));
    }

    [Test]
    public void The_loss_is_least_at_the_best_rate_and_that_of_knowing_nothing_at_none()
    {
        var step = new OneStepDescent(7, 12, 0.5, 2.5);

        Assert.That(step.Loss(0), Is.EqualTo(7 * 0.5 / 2).Within(1e-12));
        Assert.That(step.Loss(step.BestRate * 0.99), Is.GreaterThan(step.BestLoss));
        Assert.That(step.Loss(step.BestRate * 1.01), Is.GreaterThan(step.BestLoss));
    }

    [TestCase(0.3)]
    [TestCase(1.0)]
    public void Drawn_tasks_have_the_loss_of_the_closed_form_at_any_rate(double relative)
    {
        const int tasks = 40_000;
        var family = new InContextRegression(4, 6, Range: 0.8);
        var step = OneStepDescent.On(family);
        var (inputs, targets) = (new float[tasks * family.InputColumns], new float[tasks]);
        family.Deal(tasks, seed: 3).Next(inputs, targets);

        var losses = Enumerable.Range(0, tasks).Select(task => Math.Pow(targets[task]
            + ContextDescent.Predict(inputs.AsSpan(task * family.InputColumns, family.InputColumns), 4, relative * step.BestRate), 2) / 2).ToArray();

        double mean = losses.Average(), error = Math.Sqrt(losses.Sum(loss => (loss - mean) * (loss - mean))) / tasks;
        Assert.That(mean, Is.EqualTo(step.Loss(relative * step.BestRate)).Within(5.5 * error));   // false alarm below 1e-7
    }
}
