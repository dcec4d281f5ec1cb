using InnerAlignment.InContextLearning;
using InnerAlignment.Training;

namespace InnerAlignment.Tests.InContextLearning;

public class BestDescentTests
{
    private static readonly InContextRegression Family = new(5, 5);

    private static readonly BestDescent Best = new(Family, steps: 5, matrices: 20_000, seed: 1);

    // Up to the sampling of matrices: a part in a hundred.
    [Test]
    public void One_step_is_the_closed_form()
    {
        var step = OneStepDescent.On(Family);

        Assert.That(Best.Loss(0), Is.EqualTo(step.Loss(0)).Within(1e-12));
        Assert.That(Best.Loss(1), Is.EqualTo(step.BestLoss).Within(1).Percent);
        Assert.That(Best.Rates(1).Single(), Is.EqualTo(step.BestRate).Within(1).Percent);
    }

    [TestCase(2)]
    [TestCase(3)]
    public void Steps_of_these_sizes_reach_the_loss_on_fresh_tasks_and_others_do_not(int steps)
    {
        var rates = Best.Rates(steps);

        var (reached, error) = Loss(rates);

        Assert.That(rates, Has.Length.EqualTo(steps).And.Ordered.And.All.GreaterThan(0));
        Assert.That(reached, Is.EqualTo(Best.Loss(steps)).Within(5.5 * error + 0.01 * reached));
        Assert.That(Loss([.. rates.Select(rate => 1.15 * rate)]).Mean, Is.GreaterThan(reached));
        Assert.That(Loss([.. rates.Select(rate => 0.85 * rate)]).Mean, Is.GreaterThan(reached));
    }

    // With as many steps as dimensions a step size could be one over each eigenvalue, were they the same in all contexts.
    [Test]
    public void More_steps_are_better_and_none_is_perfect()
    {
        var losses = Enumerable.Range(0, 6).Select(Best.Loss).ToArray();

        Assert.That(losses, Is.Ordered.Descending.And.All.GreaterThan(0));
        Assert.That(() => Best.Loss(6), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static (double Mean, double Error) Loss(double[] rates)
    {
        const int tasks = 20_000;
        var (inputs, targets) = (new float[tasks * Family.InputColumns], new float[tasks]);
        Family.Deal(tasks, seed: 2).Next(inputs, targets);
        var losses = Enumerable.Range(0, tasks).Select(task => Math.Pow(targets[task]
            + ContextDescent.Predict(inputs.AsSpan(task * Family.InputColumns, Family.InputColumns), 5, rates), 2) / 2).ToArray();
        var mean = losses.Average();
        return (mean, Math.Sqrt(losses.Sum(loss => (loss - mean) * (loss - mean))) / tasks);
    }
}
