using System.Collections.Immutable;
using InnerAlignment.Course.Report;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Solutions;

/// <summary>Exercises with their explained reference answers, and with the usual mistakes, each under the hint that meets it.</summary>
internal sealed class SolutionsPage(CourseCatalog catalog, AnswerFiles answers)
{
    private readonly PageNames names = new();

    /// <summary>The page, notebook by notebook, in course order.</summary>
    public string Render(IReadOnlyCollection<string> slugs)
    {
        foreach (var slug in slugs)
            names.Take(slug);
        var parts = catalog.Notebooks.Select(notebook => (Notebook: notebook, Exercises: notebook.Exercises.Where(exercise => slugs.Contains(exercise.Slug)).ToImmutableArray()))
            .Where(part => !part.Exercises.IsEmpty).ToArray();
        return new Layout("Reference answers", "") { HasCode = true, HasGlossary = false, Contents = Contents(parts) }.Render(Html.Of(
            $"""
            <h1>Reference answers</h1>
            <p class="lead">One good answer to each exercise, and why; then the usual mistakes, each under the hint that meets it. Yours may look different and be as good.</p>
            {parts.Select(part => Html.Of($"<h2 id=\"{names.Take("in-" + part.Notebook.Exercises[0].Slug)}\">{part.Notebook.Title}</h2>{part.Exercises.Select(exercise => Exercise(part.Notebook, exercise))}"))}
            """));
    }

    private static Html Contents((CourseNotebook Notebook, ImmutableArray<ExerciseHeader> Exercises)[] parts)
    {
        var entries = parts.SelectMany(part => part.Exercises).Select(exercise => Html.Of($"<li class=\"level-2\"><a href=\"#{exercise.Slug}\">{exercise.Title}</a></li>"));
        return Html.Of($"<ol>{entries}</ol>");
    }

    private Html Exercise(CourseNotebook notebook, ExerciseHeader exercise)
    {
        var text = notebook.Document.Cells.First(cell => cell.IsExerciseHeader && cell.Metadata["course"]?["slug"]?.ToString() == exercise.Slug);
        var folder = Path.GetDirectoryName(Path.Combine(catalog.Root.Notebooks, notebook.Path))!;
        var answer = ExplainedAnswer.Of(answers.References[exercise.Slug]);
        return Html.Of(
            $"""
            {ExerciseCard.Render(exercise, new Prose(names, folder).Render(text.Source, text.Attachments))}
            <section class="prose">{Prose.Line(answer.Explanation)}</section>
            <section class="cell answer ok"><div class="source"><p class="head"><span class="label">Reference answer</span></p>{Code(exercise, answer.Code)}</div></section>
            {Mistakes(exercise)}
            """);
    }

    private Html Mistakes(ExerciseHeader exercise)
    {
        var wrong = answers.KnownWrong.Where(wrong => wrong.Slug == exercise.Slug).Select(wrong => Html.Of(
            $"<details class=\"source\"><summary><span class=\"label\">{wrong.Hint}</span></summary>{Code(exercise, WithoutHint(wrong.Source))}</details>")).ToArray();
        return wrong.Length == 0 ? Html.None : Html.Of($"<section class=\"cell mistakes\"><p class=\"kicker\">Usual mistakes</p>{wrong}</section>");
    }

    private static Html Code(ExerciseHeader exercise, string source) =>
        Html.Of($"<pre class=\"code\"><code class=\"language-{exercise.Language}\">{source}</code></pre>");

    private static string WithoutHint(string source) => source[(source.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
