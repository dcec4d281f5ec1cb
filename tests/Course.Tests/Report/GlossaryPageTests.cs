using InnerAlignment.Course.Tests.Run;

namespace InnerAlignment.Course.Tests.Report;

/// <summary>The glossary in the report: from a term to the cell that shows it, and back.</summary>
public sealed class GlossaryPageTests
{
    private const string Terms = """
        [
          {"term": "outer gap, inner gap", "definition": "Two *distances* & more.", "source": "A < B", "notebook": "1-part/1-one.ipynb", "experiment": "seen"},
          {"term": "Anchor", "definition": "First in the alphabet.", "source": "s", "notebook": "2-part/1-absent.ipynb", "experiment": "unseen"}
        ]
        """;

    [Test]
    public async Task A_term_leads_to_its_cell_and_the_cell_leads_back()
    {
        using ScriptedRun run = new();
        run.Course.Write("data/glossary.json", Terms);
        run.Write("1-part/1-one.ipynb", ScriptedRun.Cell("seen", "print 1"), ScriptedRun.Cell("other", "print 2"));

        await run.RunAsync();

        var glossary = File.ReadAllText(Path.Combine(run.Out, "glossary.html"));
        var page = File.ReadAllText(Path.Combine(run.Out, "1-part", "1-one.html"));
        Assert.That(glossary, Does.Contain("<dt id=\"term-outer-gap-inner-gap\">").And.Contains("href=\"1-part/1-one.html#cell-seen\"").And.Contains("<em>distances</em> &amp; more").And.Contains("A &lt; B"));
        Assert.That(glossary.IndexOf("Anchor", StringComparison.Ordinal), Is.LessThan(glossary.IndexOf("outer gap", StringComparison.Ordinal)));
        Assert.That(glossary, Does.Contain("shown in 2-part/1-absent.ipynb"), "a notebook that was not run is named, not linked");
        Assert.That(page, Does.Contain("id=\"cell-seen\""));
        Assert.That(page.Split("../glossary.html#term-outer-gap-inner-gap"), Has.Length.EqualTo(2), "one way back, below the one cell");
    }

    [Test]
    public async Task A_course_without_a_glossary_has_a_report_all_the_same()
    {
        using ScriptedRun run = new();
        run.Write("one.ipynb", ScriptedRun.Cell("first", "print 1"));

        int code = await run.RunAsync();

        Assert.That(code, Is.Zero, run.Said);
        Assert.That(File.Exists(Path.Combine(run.Out, "glossary.html")));
    }

    [TestCase("[{\"term\": \"alone\"}]")]
    [TestCase("{")]
    public async Task A_spoiled_glossary_is_named_and_the_record_of_the_run_is_kept(string spoiled)
    {
        using ScriptedRun run = new();
        run.Course.Write("data/glossary.json", spoiled);
        run.Write("one.ipynb", ScriptedRun.Cell("first", "print 1"));

        int code = await run.RunAsync();

        Assert.That(code, Is.EqualTo(1));
        Assert.That(run.Said, Does.Contain("glossary.json is no list of terms"));
        Assert.That(run.Record.Notebooks, Has.Length.EqualTo(1));
    }
}
