using InnerAlignment.Course.Commands;
using InnerAlignment.Course.Run;
using InnerAlignment.Course.Seeds;
using InnerAlignment.Notebooks.Documents;
using static InnerAlignment.Course.Tests.Run.ScriptedRun;

namespace InnerAlignment.Course.Tests.Run;

public sealed class SeedsActionTests
{
    private ScriptedRun run = null!;

    [SetUp]
    public void Begin() => run = new ScriptedRun();

    [TearDown]
    public void End() => run.Dispose();

    [Test]
    public async Task Every_notebook_runs_once_with_every_seed_in_a_kernel_of_its_own()
    {
        run.Write("a.ipynb", Seed(), Cell("one", "falls 0"));
        run.Write("b.ipynb", Seed(), Cell("one", "falls 0"));

        int code = await run.SeedsAsync(new SeedRange(2, 4));

        Assert.That(code, Is.Zero, run.Said);
        var record = SeedsRecord.TryRead(run.Out)!;
        Assert.That(record.Notebooks.Select(notebook => notebook.Path), Is.EqualTo(new[] { "a.ipynb", "b.ipynb" }));
        Assert.That(
            record.Notebooks.SelectMany(notebook => notebook.Runs).Select(one => one.Record.Measurements.Single().Measured),
            Is.EqualTo(new[] { 2000, 3000, 4000, 2000, 3000, 4000 }));
        Assert.That((run.Kernels.Taken, run.Kernels.Alive), Is.EqualTo((6, 0)));
    }

    [Test]
    public async Task A_verdict_that_falls_names_notebook_seed_cell_and_both_numbers()
    {
        run.Write("a.ipynb", Seed(), Cell("fine", "falls 0"), Cell("shaky", "falls 3000"));

        int code = await run.SeedsAsync(SeedsAction.Ten);

        Assert.That(code, Is.EqualTo(1));
        Assert.That(run.Said, Does.Contain("FELL    a.ipynb, seed 3000, cell shaky: n: measured 3000 , expected within 7 (tolerance 1; s)"));
        Assert.That(run.Said.Split('\n').Count(line => line.StartsWith("FELL", StringComparison.Ordinal)), Is.EqualTo(1));
        var row = run.Said.Split('\n').Single(line => line.Contains("│ a.ipynb", StringComparison.Ordinal));
        Assert.That(row.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)[1..], Is.EqualTo(
            new[] { "green", "green", "1 fell", "green", "green", "green", "green", "green", "green", "green" }));
    }

    [Test]
    public async Task A_cell_that_fails_with_one_seed_is_told_and_the_other_seeds_run()
    {
        run.Write("a.ipynb", Seed(), Cell("bad", "fail broken"));

        int code = await run.SeedsAsync(new SeedRange(1, 2));

        Assert.That(code, Is.EqualTo(1));
        Assert.That(run.Said, Does.Contain("FELL    a.ipynb, seed 1000, cell bad: Exception: broken").And.Contain("seed 2000, cell bad: Exception: broken"));
    }

    [Test]
    public async Task A_notebook_without_a_seed_is_said_to_have_none_and_not_run()
    {
        run.Write("a.ipynb", Cell("one", "fail if it ran"));

        int code = await run.SeedsAsync(SeedsAction.Ten);

        Assert.That((code, run.Kernels.Taken), Is.EqualTo((0, 0)));
        Assert.That(run.Said, Does.StartWith("skipped a.ipynb: no cell 'seed', "));
        Assert.That(SeedsRecord.TryRead(run.Out)!.WithoutSeed, Is.EqualTo(new[] { "a.ipynb" }));
    }

    [Test]
    public async Task The_executed_notebook_of_every_seed_is_kept_and_the_source_is_not_touched()
    {
        var source = run.Write("a.ipynb", Seed(), Cell("one", "print hello"));
        var before = await File.ReadAllTextAsync(source);

        await run.SeedsAsync(new SeedRange(7, 7));

        var executed = NotebookReader.ReadFile(Path.Combine(run.Out, "a.seed-7000.ipynb"));
        Assert.That(executed.Cells[0].Source, Is.EqualTo("print every draw comes from this number\nulong seed = 7000;"));
        Assert.That(executed.Cells[1].Outputs, Has.Count.EqualTo(1));
        Assert.That(await File.ReadAllTextAsync(source), Is.EqualTo(before));
    }

    [Test]
    public async Task Another_seed_is_other_content()
    {
        run.Write("a.ipynb", Seed());

        await run.SeedsAsync(new SeedRange(1, 2));

        Assert.That(SeedsRecord.TryRead(run.Out)!.Notebooks[0].Runs.Select(one => one.Record.Hash), Is.Unique);
    }

    [Test]
    public async Task Ctrl_C_keeps_the_record_and_ends_with_130()
    {
        run.Write("a.ipynb", Seed(), Cell("endless", "hang"));
        using CancellationTokenSource keyboard = new(TimeSpan.FromMilliseconds(200));

        int code = await run.SeedsAsync(SeedsAction.Ten, keyboard.Token);

        Assert.That((code, run.Kernels.Alive), Is.EqualTo((130, 0)));
        Assert.That(SeedsRecord.TryRead(run.Out)!.Notebooks[0].Runs[0].Record.Cells[1].Status, Is.EqualTo(CellStatus.Interrupted));
    }

    [TestCase("--seeds 0..3")]
    [TestCase("--seeds 3..1")]
    [TestCase("--seeds 1..2..3")]
    [TestCase("--seeds few")]
    [TestCase("--jobs 0")]
    public void Wrong_use_is_told_before_anything_runs(string arguments)
    {
        var parsed = SeedsCommand.Create().Parse(arguments);

        Assert.That(parsed.Errors, Is.Not.Empty);
    }

    [TestCase("1..10", 1UL, 10UL)]
    [TestCase("4", 4UL, 4UL)]
    public void A_range_is_two_numbers_or_one(string text, ulong first, ulong last) =>
        Assert.That(SeedRange.TryParse(text), Is.EqualTo(new SeedRange(first, last)));
}
