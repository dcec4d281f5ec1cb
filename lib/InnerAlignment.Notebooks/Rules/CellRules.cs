using System.Text.Json;
using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Rules;

/// <summary>What <c>metadata.course</c> of a single cell may say.</summary>
internal static class CellRules
{
    private const string Correct = "correct metadata.course";

    private static readonly string[] Keys = ["role", "exercise", "prediction", "commit", "needs", "fast", "slow", "kernel"];

    private static readonly string[] Flags = ["fast", "slow"];

    private static readonly string[] Languages = ["csharp", "fsharp", "html", "javascript", "mermaid", "markdown"];

    public static IEnumerable<Finding> Check(NotebookDocument document, NotebookPlace place) =>
        document.Cells.SelectMany(cell => Check(cell).Select(wrong => new Finding(place.Path, cell.Id, wrong.What, wrong.Expected, wrong.Remedy)));

    private static IEnumerable<(string What, string Expected, string Remedy)> Check(NotebookCell cell)
    {
        if (!CellIds.IsReadable(cell.Id))
            yield return ("an unreadable id that an exercise needs", "lower-case words joined by hyphens", "rename it here and in 'needs'");
        if (cell.Kind == CellKind.Code && !Languages.Contains(cell.Language))
            yield return ($"language '{cell.Language}'", string.Join(", ", Languages), "correct the magic line or the metadata");
        if (cell.Metadata["course"] is { } node && node is not JsonObject)
            yield return ("metadata.course is no object", "an object", Correct);
        if (cell.Metadata["course"] is not JsonObject course || cell.IsExerciseHeader)
            yield break;
        foreach (var wrong in CheckCourse(cell, course))
            yield return wrong;
    }

    private static IEnumerable<(string What, string Expected, string Remedy)> CheckCourse(NotebookCell cell, JsonObject course)
    {
        foreach (var (key, _) in course.Where(entry => !Keys.Contains(entry.Key)))
            yield return ($"metadata.course.{key} is unknown", string.Join(", ", Keys), Correct);
        if (course.ContainsKey("role") && cell.Role == CellRole.None)
            yield return ($"role {course["role"]?.ToJsonString()}", "setup, helper, experiment, prediction, answer or check", Correct);
        foreach (var key in Flags.Where(key => course.ContainsKey(key) && course[key]?.GetValueKind() != JsonValueKind.True))
            yield return ($"metadata.course.{key} is {course[key]?.ToJsonString()}", "true, or no such key", Correct);
        if (cell is { IsFast: true, IsSlow: true })
            yield return ("both fast and slow", "one of them", Correct);
        if (cell.Role == CellRole.Prediction && (cell.Commit is null || !ExerciseHeaderReader.IsSlug(cell.Prediction ?? "")))
            yield return ("a prediction without slug or commit", "'prediction': a slug, 'commit': the source that commits it", Correct);
        if (cell.Role is CellRole.Answer or CellRole.Check && cell.Exercise is null)
            yield return ($"{cell.Role.ToString().ToLowerInvariant()} cell of no exercise", "'exercise': a slug", Correct);
        if (cell.Role != CellRole.None && cell.Kind != CellKind.Code)
            yield return ("a role on a cell that is no code", "a code cell", Correct);
    }
}
