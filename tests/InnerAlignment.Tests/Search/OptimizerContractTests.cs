using InnerAlignment.Objectives;
using InnerAlignment.Search;

namespace InnerAlignment.Tests.Search;

[TestFixtureSource(typeof(SearchTable), nameof(SearchTable.All))]
public sealed class OptimizerContractTests(IOptimizer<IDifferentiableObjective> optimizer)
{
    private static readonly double[] Start = [1, -1];

    [Test]
    public void Equal_seeds_search_alike()
    {
        var first = Run(new Sphere(2), 300).Trace.Values;

        Assert.That(Run(new Sphere(2), 300).Trace.Values, Is.EqualTo(first));
    }

    [Test]
    public void The_best_value_seen_never_rises()
    {
        var bests = Run(new Rastrigin(2), 500).Trace.BestValues;

        Assert.That(bests, Is.Ordered.Descending);
    }

    [Test]
    public void The_minimum_of_the_sphere_is_found_within_two_thousand_evaluations() =>
        Assert.That(Run(new Sphere(2), 2000).BestValue, Is.LessThan(0.02));

    [Test]
    public void Its_count_of_evaluations_is_the_number_of_calls()
    {
        var counted = new Counting(new Sphere(2));

        var last = optimizer.Minimize(counted, Start).Take(20).Last();

        Assert.That(last.Evaluations, Is.EqualTo(counted.Values));
    }

    [TestCase(60)]
    [TestCase(299)]
    [TestCase(300)]
    public void A_run_asks_no_more_values_than_its_budget(int budget)
    {
        var counted = new Counting(new Sphere(2));

        var run = Run(counted, budget);

        Assert.That(counted.Values, Is.EqualTo(run.Trace.Evaluations[^1]).And.AtMost(budget));
        Assert.That(run.Reason, Is.EqualTo(StopReason.BudgetSpent));
    }

    [Test]
    public void Each_value_belongs_to_its_point()
    {
        var sphere = new Sphere(2);

        foreach (var iterate in optimizer.Minimize(sphere, Start).Take(10))
            Assert.That(iterate.Value, Is.EqualTo(sphere.Value(iterate.Point.Span)).Within(1e-14));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void A_value_that_is_not_a_finite_number_ends_the_search_as_diverged(double value)
    {
        var run = Run(new Nowhere(value), 100);

        Assert.That(run.Reason, Is.EqualTo(StopReason.Diverged));
        Assert.That((run.BestValue, run.BestPoint.Length), Is.EqualTo((double.PositiveInfinity, 0)), "nothing finite was seen");
    }

    [Test]
    public void A_start_that_is_not_a_number_ends_the_search_as_diverged_and_not_by_an_exception() =>
        Assert.That(optimizer.Minimize(new Sphere(2), new[] { double.NaN, 1 }).RunFor(100).Reason, Is.EqualTo(StopReason.Diverged));

    [Test]
    public void A_start_of_another_dimension_is_refused_with_both_named() =>
        Assert.That(() => optimizer.Minimize(new Sphere(2), new double[3]), Throws.ArgumentException.With.Message.Contains("2").And.Message.Contains("[3]"));

    [Test]
    public void The_start_is_left_as_it_was()
    {
        double[] start = [.. Start];

        _ = optimizer.Minimize(new Sphere(2), start).Take(50).Last();

        Assert.That(start, Is.EqualTo(Start));
    }

    [Test]
    public void A_step_allocates_nothing()
    {
        using var search = optimizer.Minimize(new Sphere(2), Start).GetEnumerator();
        Advance(100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Advance(200);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Advance(int steps)
        {
            while (steps-- > 0)
                search.MoveNext();
        }
    }

    private SearchRun Run(IDifferentiableObjective objective, long budget) => optimizer.Minimize(objective, Start).RunFor(budget);

    private sealed class Counting(IDifferentiableObjective objective) : IDifferentiableObjective
    {
        public long Values { get; private set; }

        public int Dimension => objective.Dimension;

        public double Value(ReadOnlySpan<double> point)
        {
            Values++;
            return objective.Value(point);
        }

        public void Gradient(ReadOnlySpan<double> point, Span<double> gradient) => objective.Gradient(point, gradient);
    }

    private sealed class Nowhere(double value) : IDifferentiableObjective
    {
        public int Dimension => 2;

        public double Value(ReadOnlySpan<double> point) => value;

        public void Gradient(ReadOnlySpan<double> point, Span<double> gradient) => gradient.Fill(double.NaN);
    }
}
