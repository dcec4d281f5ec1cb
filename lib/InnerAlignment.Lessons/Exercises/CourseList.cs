using System.Text.Json;

namespace InnerAlignment.Lessons.Exercises;

/// <summary>The course's notebooks and exercises, as the build gathers them in <c>exercises.json</c> beside the library.</summary>
internal sealed record CourseList
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static readonly CourseList Empty = new();

    public IReadOnlyList<ListedNotebook> Notebooks { get; init; } = [];

    public IReadOnlyList<ListedExercise> Exercises { get; init; } = [];

    /// <summary>Why the list is empty; null where it was read.</summary>
    public string? Missing { get; init; }

    /// <summary>The list beside the library; an empty one where there is none or it cannot be read.</summary>
    public static CourseList Read() => Read(Path.Combine(LibraryFolder.Path, "exercises.json"));

    public static CourseList Read(string path)
    {
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize<CourseList>(File.ReadAllText(path), Options) ?? Empty
                : Empty with { Missing = $"{Path.GetFileName(path)} is not beside the library; build it with: dotnet build" };
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return Empty with { Missing = $"{Path.GetFileName(path)} cannot be read ({e.Message}); build it again with: dotnet build" };
        }
    }

    public ListedExercise? Find(string slug) => Exercises.FirstOrDefault(exercise => exercise.Slug == slug);
}

/// <summary>One notebook of the list.</summary>
internal sealed record ListedNotebook(string Path, string Title, string? Part, int Minutes);

/// <summary>One exercise of the list.</summary>
internal sealed record ListedExercise(string Slug, string Title)
{
    public string Language { get; init; } = "csharp";

    public int Difficulty { get; init; }

    public int Importance { get; init; }

    public int Minutes { get; init; }

    public int Points { get; init; }

    public IReadOnlyList<string> Hints { get; init; } = [];

    public IReadOnlyList<string> Needs { get; init; } = [];

    public string Notebook { get; init; } = "";

    public int HiddenTests { get; init; }
}
