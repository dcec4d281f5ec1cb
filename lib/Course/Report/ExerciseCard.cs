using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Report;

/// <summary>The text of an exercise with what its header says: how hard, how important, how long, how many points, and its hints, folded.</summary>
internal static class ExerciseCard
{
    private const int Most = 5;

    public static Html Render(ExerciseHeader exercise, Html prose) => Html.Of(
        $"""
        <article class="exercise prose" id="{exercise.Slug}">
        <p class="facts"><span>Difficulty {Dots(exercise.Difficulty)}</span><span>Importance {Dots(exercise.Importance)}</span><span>{exercise.Minutes} min</span><span>{Html.Count(exercise.Points, "point")}</span><span>{(exercise.Language == "fsharp" ? "F#" : "C#")}</span></p>
        {prose}{exercise.Hints.Select((hint, i) => Hint(hint, i + 1))}</article>

        """);

    public static Html Dots(int level) => Html.Of(
        $"<span class=\"dots\" role=\"img\" aria-label=\"{level} of {Most}\">{new string('●', level)}<i>{new string('●', Most - level)}</i></span>");

    private static Html Hint(string hint, int number) =>
        Html.Of($"<details class=\"hint\"><summary>Hint {number}</summary>{Prose.Line(hint)}</details>");
}
