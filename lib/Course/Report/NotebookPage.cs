using System.Collections.Immutable;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Report;

/// <summary>An executed notebook as a page to read.</summary>
internal sealed class NotebookPage
{
    private readonly PageContext page;
    private readonly OutputRenderer outputs;
    private readonly NotebookRecord record;
    private readonly CourseNotebook notebook;
    private readonly AnswerMode answers;
    private readonly GlossaryPage glossary;
    private readonly Dictionary<string, CellRecord> cells;

    public NotebookPage(ExecutedNotebook executed, AnswerMode answers, GlossaryPage glossary)
    {
        (record, notebook, this.answers, this.glossary) = (executed.Record, executed.Notebook!, answers, glossary);
        page = new PageContext(record.Stem + ".html", executed.File.Folder);
        outputs = new OutputRenderer(page);
        cells = record.Cells.ToDictionary(cell => cell.Id);
        foreach (var exercise in notebook.Exercises)
            page.Names.Take(exercise.Slug);
    }

    /// <summary>The page's documents by their place in the report: itself, and those of outputs that act.</summary>
    public IEnumerable<(string Path, string Content)> Render(Html neighbours, Action<PageContext> need)
    {
        var content = Html.Of($"{Head()}{notebook.Document.Cells.Select(Cell).ToArray()}{neighbours}");
        need(page);
        Layout layout = new(notebook.Title, page.Up)
        {
            HasCode = true,
            HasFigures = page.HasFigures,
            HasDiagrams = page.HasDiagrams,
            Contents = Contents(page.Prose.Headings),
        };
        yield return (record.Stem + ".html", layout.Render(content));
        for (int i = 0; i < page.Frames.Count; i++)
            yield return (page.FramePath(i), page.Frames[i]);
    }

    private Html Head()
    {
        var failures = record.Failures.Select(failure => Html.Of(
            $"<li>{(failure.Cell is null ? Html.None : Html.Of($"<a href=\"#cell-{failure.Cell}\">cell {failure.Cell}</a>: "))}{failure.Message}</li>"));
        var failed = record.IsGreen ? Html.None : Html.Of($"<ul class=\"failures\" role=\"alert\">{failures}</ul>");
        var part = notebook.Part.Length == 0 ? "Inner Alignment" : notebook.Part;
        var minutes = notebook.Minutes > 0 ? Html.Of($"<span>{Html.Count(notebook.Minutes, "minute")}</span>") : Html.None;
        return Html.Of(
            $"""
            <p class="kicker">{part}</p><p class="facts">{minutes}<span>{Html.Count(notebook.Exercises.Length, "exercise")}</span><span>ran in {record.Seconds:0.0} s</span><a href="{Path.GetFileName(record.Path)}" download>executed notebook</a></p>{failed}
            """);
    }

    private Html Cell(NotebookCell cell) => cell.Kind switch
    {
        CellKind.Markdown => notebook.Exercises.FirstOrDefault(exercise => cell.IsExerciseHeader && IsHeaderOf(cell, exercise)) is { } exercise
            ? ExerciseCard.Render(exercise, page.Prose.Render(cell.Source, cell.Attachments))
            : Html.Of($"<section class=\"prose\">{page.Prose.Render(cell.Source, cell.Attachments)}</section>"),
        CellKind.Raw => Html.Of($"<pre class=\"value\">{cell.Source}</pre>"),
        _ => CodeCell(cell),
    };

    private static bool IsHeaderOf(NotebookCell cell, ExerciseHeader exercise) => cell.Metadata["course"]?["slug"]?.ToString() == exercise.Slug;

    private Html CodeCell(NotebookCell cell)
    {
        var run = cells.GetValueOrDefault(cell.Id) ?? CellRecord.NotRun(cell.Id);
        var source = CellLanguages.WithoutMagicLine(cell.Source);
        bool isDiagram = cell.Language == "mermaid" && run.Status == CellStatus.Ok;
        var shown = isDiagram ? outputs.Diagram(source) : Html.Join(CellOutputs.Read(cell).Select(outputs.Render));
        var id = page.Names.Take($"cell-{cell.Id}");
        return Html.Of(
            $"""
            <section class="cell {Class(cell, run)}" id="{id}">{Source(cell, source, run, folded: isDiagram)}<div class="outputs">{shown}</div>{glossary.Back(record.Path, cell.Id, page.Up)}</section>

            """);
    }

    private Html Source(NotebookCell cell, string source, CellRecord run, bool folded)
    {
        var code = Html.Of($"<pre class=\"code\"><code class=\"language-{HighlightName(cell.Language)}\">{source}</code></pre>");
        var seconds = run.Status switch
        {
            CellStatus.NotRun => Html.Text("not run"),
            CellStatus.Ok => Html.Of($"{run.Seconds:0.00} s"),
            _ => Html.Of($"{Words(run.Status)} · {run.Seconds:0.00} s"),
        };
        var head = Html.Of($"<span class=\"label\">{Label(cell)}</span><span class=\"seconds\">{seconds}</span>");
        bool isAnswer = cell.Role == CellRole.Answer && answers == AnswerMode.Reference;
        return isAnswer || folded
            ? Html.Of($"<details class=\"source\"><summary>{head}</summary>{code}</details>")
            : Html.Of($"<div class=\"source\"><p class=\"head\">{head}</p>{code}</div>");
    }

    private string Label(NotebookCell cell) => cell.Role switch
    {
        CellRole.Answer when answers == AnswerMode.Reference => $"Reference answer · {LanguageName(cell.Language)}",
        CellRole.Answer => $"Answer · {LanguageName(cell.Language)}",
        CellRole.Check => $"Check · {LanguageName(cell.Language)}",
        CellRole.Prediction => $"Prediction · {LanguageName(cell.Language)}",
        _ when cell.Language == "mermaid" => "Source of the diagram",
        _ => LanguageName(cell.Language),
    };

    private static string Class(NotebookCell cell, CellRecord run) =>
        $"{cell.Role} {(run.Status is CellStatus.Ok or CellStatus.NotRun ? run.Status : CellStatus.Failed)}".ToLowerInvariant();

    private static string Words(CellStatus status) => status switch
    {
        CellStatus.TimedOut => "out of time",
        CellStatus.Died => "the kernel ended",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string LanguageName(string language) => language switch
    {
        "csharp" => "C#",
        "fsharp" => "F#",
        "html" => "HTML",
        "javascript" => "JavaScript",
        "mermaid" => "Mermaid",
        "markdown" => "Markdown",
        _ => language,
    };

    private static string HighlightName(string language) => language switch
    {
        "html" => "xml",
        "mermaid" => "plaintext",
        _ => language,
    };

    private static Html Contents(ImmutableArray<Heading> headings) => Html.Of(
        $"<ol>{headings.Where(heading => heading.Level is 2 or 3).Select(heading => Html.Of($"<li class=\"level-{heading.Level}\"><a href=\"#{heading.Id}\">{heading.Text}</a></li>"))}</ol>");
}
