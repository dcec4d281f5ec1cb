using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Tests.Run;

public sealed class FastRunTests
{
    private ScriptedRun run = null!;

    [SetUp]
    public void Begin() => run = new ScriptedRun();

    [TearDown]
    public void End() => run.Dispose();

    [Test]
    public async Task A_fast_run_takes_what_is_fast_and_what_prepares_it()
    {
        run.Write("a.ipynb", Marked("usings", "setup"), Marked("long", "experiment"), Marked("short", "experiment", fast: true), Marked("answer", "answer"));

        int code = await run.RunAsync(options => options with { FastOnly = true });

        Assert.That(code, Is.Zero);
        Assert.That(run.Record.Notebooks.Single().Cells.Select(cell => cell.Id), Is.EqualTo(new[] { "usings", "short", "answer" }));
    }

    [Test]
    public async Task What_stands_on_a_cell_left_out_is_left_out_too()
    {
        run.Write("a.ipynb", Marked("long", "experiment"), Marked("figure", "experiment", fast: true, "needs data"), Marked("other", "experiment", fast: true));

        int code = await run.RunAsync(options => options with { FastOnly = true });

        Assert.That(code, Is.Zero);
        Assert.That(run.Record.Notebooks.Single().Cells.Select(cell => cell.Id), Is.EqualTo(new[] { "other" }));
    }

    [Test]
    public async Task In_a_whole_run_a_name_that_is_missing_is_a_failure()
    {
        run.Write("a.ipynb", Marked("figure", "experiment", fast: true, "needs data"));

        Assert.That(await run.RunAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_fast_run_is_not_taken_for_a_whole_one()
    {
        run.Write("a.ipynb", Marked("long", "experiment"), Marked("short", "experiment", fast: true));
        await run.RunAsync(options => options with { FastOnly = true });
        await run.RunAsync(options => options with { Reuse = true });

        Assert.That(run.Record.Notebooks.Single().Cells, Has.Length.EqualTo(2));
    }

    private static NotebookCell Marked(string id, string role, bool fast = false, string script = "print done")
    {
        var cell = ScriptedRun.Cell(id, script);
        cell.Metadata["course"] = new JsonObject { ["role"] = role };
        if (fast)
            cell.Metadata["course"]!["fast"] = true;
        return cell;
    }
}
