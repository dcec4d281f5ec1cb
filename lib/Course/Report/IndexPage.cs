using System.Collections.Immutable;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Report;

/// <summary>The report's first page: the course part by part, every exercise, every measurement.</summary>
internal static class IndexPage
{
    public static string Render(RunRecord run, ImmutableArray<ExecutedNotebook> notebooks) => new Layout("Inner Alignment", "") { HasCode = true }.Render(Html.Of(
        $"""
        <h1>Inner Alignment</h1>
        <p class="lead">What does a search find, and what does the thing that it finds want? A course to run, measure and change.</p>
        <p class="facts"><span>{Answers(run.Answers)}</span><span>{Html.Count(notebooks.Length, "notebook")} that ran for {run.Notebooks.Sum(notebook => notebook.Seconds):0.0} s{(run.Kernel is null ? "" : $" on the kernel {run.Kernel}")}</span>{Totals(run)}</p>
        {Parts(notebooks)}{Exercises(notebooks)}{Measurements(run)}
        """));

    private static Html Totals(RunRecord run)
    {
        int disagree = run.Measurements.Count(item => !item.Agrees);
        int failures = run.Notebooks.Sum(notebook => notebook.Failures.Length);
        var agreement = Html.Of($"<span>{run.Measurements.Count() - disagree} of {run.Measurements.Count()} measurements agree</span>");
        return failures == 0 ? agreement : Html.Of($"{agreement}<span class=\"badge wrong\">{failures} failed</span>");
    }

    private static string Answers(AnswerMode answers) => answers switch
    {
        AnswerMode.Reference => "with reference answers",
        AnswerMode.Stubs => "as a learner finds it",
        _ => "with the answers in the files",
    };

    private static Html Parts(ImmutableArray<ExecutedNotebook> notebooks) => Html.Join(notebooks
        .GroupBy(one => one.Notebook?.Part ?? one.Record.Part)
        .Select(part => Html.Of($"<section class=\"part\">{(part.Key.Length == 0 ? Html.None : Html.Of($"<h2>{part.Key}</h2>"))}<ol>{part.Select(Entry)}</ol></section>")));

    private static Html Entry(ExecutedNotebook one)
    {
        var (record, notebook) = (one.Record, one.Notebook);
        var title = notebook is null ? Html.Text(record.Path) : Html.Of($"<a href=\"{record.Stem}.html\">{notebook.Title}</a>");
        var minutes = notebook is { Minutes: > 0 } ? Html.Of($"<span>{Html.Count(notebook.Minutes, "minute")}</span>") : Html.None;
        var exercises = notebook is { Exercises.Length: > 0 } ? Html.Of($"<span>{Html.Count(notebook.Exercises.Length, "exercise")}</span>") : Html.None;
        var state = record.IsGreen ? Html.None : Html.Of($"<span class=\"badge wrong\">failed</span>");
        var failures = record.Failures.Select(failure => Html.Of($"<li>{failure.Message}</li>"));
        var failed = record.IsGreen ? Html.None : Html.Of($"<ul class=\"failures\">{failures}</ul>");
        return Html.Of($"<li><span class=\"title\">{title}</span> <span class=\"facts\">{minutes}{exercises}<span>{record.Seconds:0.0} s</span>{state}</span>{failed}</li>");
    }

    private static Html Exercises(ImmutableArray<ExecutedNotebook> notebooks)
    {
        var rows = notebooks.Where(one => one.Notebook is not null)
            .SelectMany(one => one.Notebook!.Exercises.Select(exercise => Row(one, exercise))).ToArray();
        return rows.Length == 0 ? Html.None : Html.Of(
            $"""
            <h2 id="exercises">Exercises</h2><div class="wide"><table class="exercises"><thead><tr><th>exercise</th><th>difficulty</th><th>importance</th><th class="number">min</th><th class="number">points</th><th>verdict</th></tr></thead><tbody>{rows}</tbody></table></div>
            """);
    }

    private static Html Row(ExecutedNotebook one, ExerciseHeader exercise)
    {
        var verdict = one.Record.Verdicts.LastOrDefault(verdict => verdict.Exercise == exercise.Slug);
        return Html.Of(
            $"""
            <tr><th scope="row"><a href="{one.Record.Stem}.html#{exercise.Slug}">{exercise.Title}</a></th><td>{ExerciseCard.Dots(exercise.Difficulty)}</td><td>{ExerciseCard.Dots(exercise.Importance)}</td><td class="number">{exercise.Minutes}</td><td class="number">{exercise.Points}</td><td>{(verdict is null ? Html.Text("none") : LessonCards.Badge(verdict.Status))}</td></tr>
            """);
    }

    private static Html Measurements(RunRecord run)
    {
        var rows = run.Notebooks.SelectMany(notebook => notebook.Cells.SelectMany(cell => cell.Measurements.Select(item => Row(notebook, cell, item)))).ToArray();
        return rows.Length == 0 ? Html.None : Html.Of(
            $"""
            <h2 id="measurements">Measurements</h2><p>Every number that the course measures, beside the number that it should be by another route.</p>
            <div class="wide"><table class="measurements"><thead><tr><th>measured</th><th></th><th>expected</th><th></th></tr></thead><tbody>{rows}</tbody></table></div>
            """);
    }

    private static Html Row(NotebookRecord notebook, CellRecord cell, MeasurementRecord item) => Html.Of(
        $"""
        <tr><th scope="row"><a href="{notebook.Stem}.html#cell-{cell.Id}">{item.Name}</a></th><td><b>{LessonCards.Number(item.Measured)}</b> {item.Unit}</td><td>{LessonCards.Expected(item)} {item.Unit}</td><td>{LessonCards.Agreement(item)}</td></tr>
        """);
}
