using InnerAlignment.Objectives;
using InnerAlignment.Search;

namespace InnerAlignment.Tests.Search;

public sealed class SearchComparisonTests
{
    private static readonly SearchComparison Comparison = new(new Sphere(3), Budget: 300) { Runs = 6, KeepsPoints = true };

    [Test]
    public void Every_search_begins_at_the_same_points()
    {
        var results = Comparison.Run(("descent", _ => new GradientDescent(0.1)), ("hill", seed => new HillClimbing(Seed: seed)));

        Assert.That(results.Select(result => result.Name), Is.EqualTo(new[] { "descent", "hill" }));
        foreach (var result in results)
            Assert.That(result.Runs.Select(run => run.Trace.Points[0]), Is.EqualTo(Enumerable.Range(0, 6).Select(Comparison.Start)));
    }

    [Test]
    public void Starts_differ_and_lie_in_the_box()
    {
        var starts = Enumerable.Range(0, 50).Select(run => (Comparison with { HalfWidth = 2 }).Start(run)).ToArray();

        Assert.That(starts.Select(start => start[0]).Distinct().Count(), Is.EqualTo(50));
        Assert.That(starts.SelectMany(start => start), Is.All.InRange(-2.0, 2.0));
    }

    [Test]
    public void Runs_side_by_side_are_those_one_after_the_other()
    {
        var together = Comparison.Run(("cma", seed => new CmaEs(Seed: seed)), ("random", seed => new RandomSearch(Seed: seed)));
        var alone = Comparison.Run(("random", seed => new RandomSearch(Seed: seed)));

        Assert.That(together[1].BestWithin(300), Is.EqualTo(alone[0].BestWithin(300)));
    }

    [Test]
    public void What_a_search_throws_comes_out_as_it_was_thrown() => Assert.That(
        () => Comparison.Run(("none", seed => new CmaEs(StepSize: -1, Seed: seed))),
        Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Quantiles_interpolate_between_runs_and_fall_with_evaluations()
    {
        var result = Comparison.Run(("random", seed => new RandomSearch(Seed: seed)))[0];

        var best = result.BestWithin(300);
        Assert.That(result.Quantile(0, 300), Is.EqualTo(best[0]));
        Assert.That(result.Quantile(1, 300), Is.EqualTo(best[5]));
        Assert.That(result.Quantile(0.5, 300), Is.EqualTo((best[2] + best[3]) / 2).Within(1e-12));
        Assert.That(result.Quantile(0.5, 20), Is.GreaterThan(result.Quantile(0.5, 300)));
    }

    [Test]
    public void Divergence_is_counted_and_not_thrown()
    {
        var result = (Comparison with { Budget = 5000 }).Run(("too fast", _ => new GradientDescent(1.5)))[0];

        Assert.That(result.Count(StopReason.Diverged), Is.EqualTo(6));
    }
}
