using InnerAlignment.Sweeps;

namespace InnerAlignment.Lessons.Tests;

public sealed class SweepTableTests
{
    private static readonly string[] Names = [.. SweepCatalog.All.Select(sweep => sweep.Name)];

    [TestCaseSource(nameof(Names))]
    public void What_is_kept_has_the_columns_of_its_sweep(string name)
    {
        var sweep = SweepCatalog.All.Single(sweep => sweep.Name == name);

        var table = SweepTable.Read(name);

        Assert.That(table.Parts, Is.SubsetOf(sweep.Parts).And.Not.Empty);
        Assert.That(sweep.Columns.SelectMany(column => table.Values(table.Parts[0], column)), Is.Not.Empty);
        Assert.That(table.Source, Does.StartWith(sweep.Title).And.EndWith($"kept in data/sweeps/{name}.csv"));
    }

    [Test]
    public void Means_and_errors_are_those_of_the_rows()
    {
        var table = SweepTable.Read("rules-found");
        var (part, values) = (table.Parts[1], table.Values(table.Parts[1], "proxy"));
        var mean = values.Sum() / values.Length;

        Assert.That(table.Mean(part, "proxy"), Is.EqualTo(mean).Within(1e-12));
        Assert.That(Math.Pow(table.StandardError(part, "proxy"), 2) * values.Length * (values.Length - 1), Is.EqualTo(values.Sum(value => Math.Pow(value - mean, 2))).Within(1e-12));
    }

    [Test]
    public void An_unknown_name_is_told_the_known_ones()
    {
        var table = SweepTable.Read("rules-found");

        Assert.That(() => table.Mean("9 prior", "proxy"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("0 prior"));
        Assert.That(() => table.Mean("0 prior", "proxies"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("networks, fitting, intended, proxy"));
    }
}
