using InnerAlignment.Taxonomy;

namespace InnerAlignment.Tests.Taxonomy;

public class WeakOrderTests
{
    [Test]
    public void Weak_orders_are_counted_by_the_ordered_Bell_numbers() => // OEIS A000670
        Assert.That(Enumerable.Range(1, 5).Select(n => WeakOrder.All(n).Count), Is.EqualTo([1, 3, 13, 75, 541]));

    [Test]
    public void Only_the_order_of_the_levels_counts() =>
        Assert.That(new WeakOrder(-3, 10, 0.5), Is.EqualTo(new WeakOrder(0, 2, 1)));

    [TestCase(new double[] { 1, 0, 1 }, "{0, 2}")]
    [TestCase(new double[] { 0, 0, 0 }, "{0, 1, 2}")]
    [TestCase(new double[] { 0, 2, 1 }, "{1}")]
    public void The_best_of_a_menu_includes_ties(double[] levels, string best) =>
        Assert.That(new WeakOrder(levels).Best(OutcomeSet.Of(0, 1, 2)).ToString(), Is.EqualTo(best));

    [Test]
    public void Outcomes_that_are_not_on_the_menu_are_not_chosen() =>
        Assert.That(new WeakOrder(5, 1, 2).Best(OutcomeSet.Of(1, 2)), Is.EqualTo(OutcomeSet.Of(2)));

    [Test]
    public void It_reads_best_first() => Assert.That(new WeakOrder(1, 1, 2).ToString(), Is.EqualTo("2 > 0 = 1"));

    [Test]
    public void Impossible_orders_are_refused()
    {
        Assert.That(() => new WeakOrder(), Throws.ArgumentException);
        Assert.That(() => new WeakOrder(1, double.NaN), Throws.ArgumentException);
        Assert.That(() => WeakOrder.All(8), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => OutcomeSet.Of(32), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => OutcomeSet.Of().First, Throws.InvalidOperationException);
    }
}
