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
        var hiddenTests = HiddenTests(root);
        return new ExerciseIndex(
            [.. catalog.Notebooks.Select(notebook => new NotebookEntry(notebook.Path, notebook.Title, notebook.Part, notebook.Minutes))],
            [.. catalog.Notebooks.SelectMany(notebook => notebook.Exercises.Select(header =>
                ExerciseEntry.Of(header, notebook.Path, hiddenTests.GetValueOrDefault(header.Slug))))]);
    }

    /// <summary>Only some of the notebooks, with all of their exercises.</summary>
    public ExerciseIndex Of(IEnumerable<string> notebooks)
    {
        var chosen = notebooks.ToHashSet(StringComparer.Ordinal);
        return new ExerciseIndex([.. Notebooks.Where(notebook => chosen.Contains(notebook.Path))], [.. Exercises.Where(exercise => chosen.Contains(exercise.Notebook))]);
    }

    /// <summary>A learner's copy has no tests to count: there the index says how many there were when it was given out.</summary>
    private static IReadOnlyDictionary<string, int> HiddenTests(CourseRoot root) => Directory.Exists(root.HiddenTests) || !File.Exists(root.ExerciseIndex)
        ? HiddenTestCount.InFolder(root.HiddenTests)
        : JsonSerializer.Deserialize<ExerciseIndex>(File.ReadAllText(root.ExerciseIndex), Json)!.Exercises.ToDictionary(exercise => exercise.Slug, exercise => exercise.HiddenTests);

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
