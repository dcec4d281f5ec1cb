using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Index;

/// <summary>What <c>lib/bin/exercises.json</c> holds: all that the lessons library, the runner and the grader know of the course's exercises.</summary>
internal sealed record ExerciseIndex(ImmutableArray<NotebookEntry> Notebooks, ImmutableArray<ExerciseEntry> Exercises)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads all notebooks and counts the hidden tests of every exercise.</summary>
    public static ExerciseIndex Build(CourseRoot root)
    {
        var catalog = CourseCatalog.Load(root);
        var hiddenTests = HiddenTestCount.InFolder(root.HiddenTests);
        return new ExerciseIndex(
            [.. catalog.Notebooks.Select(notebook => new NotebookEntry(notebook.Path, notebook.Title, notebook.Part, notebook.Minutes))],
            [.. catalog.Notebooks.SelectMany(notebook => notebook.Exercises.Select(header =>
                ExerciseEntry.Of(header, notebook.Path, hiddenTests.GetValueOrDefault(header.Slug))))]);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>A notebook as the index names it.</summary>
internal sealed record NotebookEntry(string Path, string Title, string Part, int Minutes);

/// <summary>An exercise as the index names it.</summary>
internal sealed record ExerciseEntry(
    string Slug,
    string Language,
    string Title,
    int Difficulty,
    int Importance,
    int Minutes,
    int Points,
    ImmutableArray<string> Hints,
    ImmutableArray<string> Needs,
    string Entry,
    ImmutableArray<string> WriteYourself,
    string Notebook,
    int HiddenTests)
{
    public static ExerciseEntry Of(ExerciseHeader header, string notebook, int hiddenTests) => new(
        header.Slug, header.Language, header.Title, header.Difficulty, header.Importance, header.Minutes, header.Points,
        header.Hints, header.Needs, header.Entry, header.WriteYourself, notebook, hiddenTests);
}
