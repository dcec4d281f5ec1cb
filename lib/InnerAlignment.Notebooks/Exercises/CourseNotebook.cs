using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>A notebook of the course with what the catalog says of it.</summary>
/// <param name="Path">From <c>notebooks/</c>, with forward slashes.</param>
/// <param name="Document">Its content.</param>
/// <param name="Exercises">Its exercises in document order.</param>
public sealed record CourseNotebook(string Path, NotebookDocument Document, ImmutableArray<ExerciseHeader> Exercises)
{
    /// <summary><c>metadata.course.title</c>, else the first heading, else the file's name.</summary>
    public string Title => Course.TextAt("title") ?? FirstHeading() ?? System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary><c>metadata.course.part</c>, else the folder's name in words (<c>1-search</c>: "1 Search"); empty outside a part.</summary>
    public string Part => Course.TextAt("part") ?? InWords(System.IO.Path.GetDirectoryName(Path) ?? "");

    /// <summary><c>metadata.course.minutes</c>, else the sum over its exercises.</summary>
    public int Minutes => Course["minutes"] is JsonValue value && value.TryGetValue(out int minutes)
        ? minutes
        : Exercises.Sum(exercise => exercise.Minutes);

    private JsonObject Course => Document.Metadata["course"] as JsonObject ?? [];

    private string? FirstHeading() => Document.Cells
        .Where(cell => cell.Kind == CellKind.Markdown)
        .SelectMany(cell => cell.Source.Split('\n'))
        .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    private static string InWords(string folder) => string.Join(
        ' ', folder.Split('-', '/').Where(word => word.Length > 0).Select((word, index) => index <= 1 ? Capital(word) : word));

    private static string Capital(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];
}
