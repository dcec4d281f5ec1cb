using InnerAlignment.Sweeps;

namespace InnerAlignment.Tests.Sweeps;

[TestFixtureSource(typeof(SweepCatalog), nameof(SweepCatalog.All))]
public sealed class SweepCatalogTests(ISweep sweep)
{
    [Test]
    public void Its_name_can_name_a_file() => Assert.That(sweep.Name, Does.Match("^[a-z0-9]+(-[a-z0-9]+)*$"));

    [Test]
    public void It_is_the_only_one_of_its_name() => Assert.That(SweepCatalog.All.Count(other => other.Name == sweep.Name), Is.EqualTo(1));

    [Test]
    public void Parts_and_columns_can_stand_in_a_table()
    {
        string[] names = [.. sweep.Parts, .. sweep.Columns];

        Assert.That(sweep.Parts, Is.Unique.And.Not.Empty);
        Assert.That(sweep.Columns, Is.Unique.And.Not.Empty);
        Assert.That(names.Where(name => name.AsSpan().IndexOfAny(",\n#") >= 0), Is.Empty);
        Assert.That(sweep.Seeds, Is.Positive);
    }

    [Test]
    public void An_ended_task_says_so() => Assert.That(
        () => sweep.Run(sweep.Parts[0], 1, new Progress<double>(), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
}
