using CsCheck;
using InnerAlignment.Alignment;

namespace InnerAlignment.Tests.Alignment;

public class OptimizationBudgetTests
{
    [TestCase(100, 1, 1, 0.5)] // one situation: N / (2 c)
    [TestCase(100, 10, 1, 5)]
    [TestCase(100, 1000, 1, 10)] // all power goes into it: sqrt(P / c)
    public void With_quadratic_cost_the_best_power_has_a_closed_form(double power, double situations, double coefficient, double best) =>
        Assert.That(new OptimizationBudget(power, situations).BestMesaPower(coefficient), Is.EqualTo(best));

    [Test]
    public void Search_agrees_with_the_closed_form() =>
        Gen.Select(Gen.Double[0.1, 100], Gen.Double[1, 100], Gen.Double[0.1, 10]).Sample((power, situations, c) =>
        {
            var budget = new OptimizationBudget(power, situations);

            var searched = budget.BestMesaPower(x => c * x * x);

            Assert.That(searched, Is.EqualTo(budget.BestMesaPower(c)).Within(1e-5 * Math.Sqrt(power / c)));
        });

    [Test]
    public void Impossible_budgets_are_refused()
    {
        Assert.That(() => new OptimizationBudget(-1, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new OptimizationBudget(1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new OptimizationBudget(1, 1).BestMesaPower(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new OptimizationBudget(5, 1).BestMesaPower(_ => 0.5), Throws.ArgumentException.With.Message.Contains("above the power 5"));
    }
}
