using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>What <c>metadata.course</c> says of a cell; malformed values read as absent (<c>course format --check</c> names them).</summary>
public static class CourseMetadata
{
    extension(NotebookCell cell)
    {
        /// <summary>What the cell is for, <see cref="CellRole.None"/> where nothing valid is said.</summary>
        public CellRole Role => cell.Metadata.TextAt("course", "role") is { } role ? ParseRole(role) ?? CellRole.None : CellRole.None;

        /// <summary>The slug of the exercise that an answer, a check or an experiment belongs to, or null.</summary>
        public string? Exercise => cell.Metadata.TextAt("course", "exercise");

        /// <summary>The slug of the prediction that a prediction cell asks for, or null.</summary>
        public string? Prediction => cell.Metadata.TextAt("course", "prediction");

        /// <summary>The source that commits the prediction where nobody sits in front, or null.</summary>
        public string? Commit => cell.Metadata.TextAt("course", "commit");

        /// <summary>Exercises and helper cells that run before this one.</summary>
        public ImmutableArray<string> Needs => cell.Metadata["course"] is JsonObject course ? course.TextsAt("needs") : [];

        /// <summary>True where <c>metadata.course.fast</c> is: the cell is cheap enough for every host.</summary>
        public bool IsFast => cell.Metadata.FlagAt("course", "fast");

        /// <summary>True where <c>metadata.course.slow</c> is: grading may skip the cell.</summary>
        public bool IsSlow => cell.Metadata.FlagAt("course", "slow");

        /// <summary>The language the cell runs in: its magic line, else its metadata, else C#; <c>markdown</c> for prose.</summary>
        public string Language => CellLanguages.Of(cell);

        /// <summary>True for a Markdown cell that describes an exercise: its <c>metadata.course</c> has a slug or other field of a header.</summary>
        public bool IsExerciseHeader => cell.Kind == CellKind.Markdown && cell.Metadata["course"] is JsonObject course
            && (course.ContainsKey("slug") || course.ContainsKey("points") || course.ContainsKey("entry"));
    }

    internal static CellRole? ParseRole(string role) => role switch
    {
        "setup" => CellRole.Setup,
        "helper" => CellRole.Helper,
        "experiment" => CellRole.Experiment,
        "prediction" => CellRole.Prediction,
        "answer" => CellRole.Answer,
        "check" => CellRole.Check,
        _ => null,
    };

    internal static string? TextAt(this JsonObject json, string first, string second) =>
        (json[first] as JsonObject)?.TextAt(second);

    internal static string? TextAt(this JsonObject json, string key) =>
        json[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    internal static ImmutableArray<string> TextsAt(this JsonObject json, string key) =>
        json[key] is JsonArray items ? [.. items.OfType<JsonValue>().Select(item => item.ToString())] : [];

    private static bool FlagAt(this JsonObject json, string first, string second) =>
        (json[first] as JsonObject)?[second]?.GetValueKind() == JsonValueKind.True;
}
