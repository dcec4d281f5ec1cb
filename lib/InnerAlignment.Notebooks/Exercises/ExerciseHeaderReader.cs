using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>Reads exercise headers from <c>metadata.course</c> of Markdown cells and names every field that is wrong.</summary>
public static partial class ExerciseHeaderReader
{
    private static readonly string[] Fields =
    [
        "slug", "language", "title", "difficulty", "importance", "minutes", "points", "hints", "needs", "entry", "writeYourself",
    ];

    /// <summary>The headers of a notebook in document order.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="path">What errors call it.</param>
    /// <exception cref="NotebookFormatException">A header is wrong: the message names notebook, cell and field.</exception>
    public static ImmutableArray<ExerciseHeader> ReadAll(NotebookDocument document, string path)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Cells.Where(cell => cell.IsExerciseHeader).Select(cell => ReadOrThrow(cell, path))];
    }

    /// <summary>The header that a cell carries, or null when a field is wrong.</summary>
    /// <param name="cell">A cell whose <see cref="CourseMetadata"/> says that it is a header.</param>
    /// <param name="path">What findings call the notebook.</param>
    /// <param name="report">Receives one finding per wrong field.</param>
    public static ExerciseHeader? Read(NotebookCell cell, string path, Action<Finding> report)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(report);
        var course = cell.Metadata["course"] as JsonObject ?? [];
        bool valid = true;
        FieldReader fields = new(course, (what, expected, remedy) =>
        {
            valid = false;
            report(new Finding(path, cell.Id, what, expected, remedy));
        });
        fields.RefuseOthers(Fields);
        var header = ReadFields(fields);
        return valid ? header : null;
    }

    /// <summary>True for lower-case words joined by hyphens, without a digit.</summary>
    public static bool IsSlug(string text) => SlugPattern().IsMatch(text);

    private static ExerciseHeader ReadFields(FieldReader fields) => new()
    {
        Slug = fields.Text("slug", "lower-case words joined by hyphens, no digits", IsSlug),
        Language = fields.Text("language", "'csharp' or 'fsharp'", language => language is "csharp" or "fsharp"),
        Title = fields.Text("title", "a title", title => title.Trim().Length > 0),
        Difficulty = fields.Integer("difficulty", 1, 5),
        Importance = fields.Integer("importance", 1, 5),
        Minutes = fields.Integer("minutes", 1, 240),
        Points = fields.Integer("points", 1, 100),
        Hints = fields.Texts("hints", 2),
        Needs = fields.Texts("needs", 0),
        Entry = fields.Text("entry", "a signature that names what is called", entry => EntrySignature.NameOf(entry) is not null),
        WriteYourself = fields.Texts("writeYourself", 0),
    };

    private static ExerciseHeader ReadOrThrow(NotebookCell cell, string path)
    {
        List<Finding> findings = [];
        return Read(cell, path, findings.Add) ?? throw new NotebookFormatException(
            path, $"cell {cell.Id}: {findings[0].What}", findings[0].Expected, $"Correct metadata.course: {findings[0].Remedy}.");
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();

    private sealed class FieldReader(JsonObject course, Action<string, string, string> report)
    {
        public void RefuseOthers(string[] known)
        {
            foreach (var (key, _) in course.Where(field => !known.Contains(field.Key)))
                report($"header field '{key}' is unknown", string.Join(", ", known), "remove or rename it");
        }

        public string Text(string key, string expected, Func<string, bool> isValid)
        {
            if (course.TextAt(key) is { } text && isValid(text))
                return text;
            Wrong(key, expected);
            return "";
        }

        public int Integer(string key, int least, int most)
        {
            if (course[key] is JsonValue value && value.TryGetValue(out int number) && number >= least && number <= most)
                return number;
            Wrong(key, $"a whole number from {least} to {most}");
            return 0;
        }

        public ImmutableArray<string> Texts(string key, int least)
        {
            if (least == 0 && !course.ContainsKey(key))
                return [];
            if (course[key] is JsonArray items && items.Count >= least && items.All(IsText))
                return course.TextsAt(key);
            Wrong(key, least == 0 ? "a list of texts" : $"a list of {least} or more texts");
            return [];
        }

        private static bool IsText(JsonNode? node) =>
            node?.GetValueKind() == JsonValueKind.String && node.GetValue<string>().Trim().Length > 0;

        private void Wrong(string key, string expected) => report(
            course.ContainsKey(key) ? $"header field '{key}' is {Shorten(course[key])}" : $"header field '{key}' is missing",
            expected,
            $"correct '{key}' in the cell's metadata.course");

        private static string Shorten(JsonNode? node) =>
            (node?.ToJsonString() ?? "null") is var text && text.Length > 60 ? text[..57] + "..." : text;
    }
}
