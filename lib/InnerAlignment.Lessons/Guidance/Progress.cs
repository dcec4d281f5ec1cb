using InnerAlignment.Lessons.Display;
using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Guidance;

/// <summary>What is done and what is left: exercises, points, minutes, notebook by notebook.</summary>
/// <remarks>A right verdict of a visible check counts as done; points are given at grading. Kept in one file on this machine
/// (<c>COURSE_PROGRESS</c> names another, or is <c>off</c>), sent nowhere.</remarks>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record Progress : IDisplay
{
    private readonly CourseList _course;
    private readonly SortedDictionary<string, DateOnly> _done;
    private readonly string? _setAside;
    private readonly string _path;

    internal Progress(CourseList course, ProgressFile? file)
    {
        (_course, _path) = (course, file?.Path ?? "");
        string? setAside = null;
        _done = file?.Read(out setAside) ?? [];
        _setAside = setAside;
    }

    /// <summary>How many of the course's exercises are done.</summary>
    public int Done => _course.Exercises.Count(IsDone);

    /// <summary>How many exercises the course has.</summary>
    public int Exercises => _course.Exercises.Count;

    /// <summary>The points of the exercises done.</summary>
    public int Points => _course.Exercises.Where(IsDone).Sum(exercise => exercise.Points);

    /// <summary>The minutes that the exercises left are expected to take.</summary>
    public int MinutesLeft => _course.Exercises.Where(exercise => !IsDone(exercise)).Sum(exercise => exercise.Minutes);

    string IDisplay.Html => _course.Missing is { } missing
        ? Page.Card(Page.Open, Page.Encode(missing))
        : $"<p>{Page.Encode(Summary)}</p>{Page.Table(["notebook", "done", "points", "minutes left"], _course.Notebooks.Select(Cells))}"
          + $"<p style=\"opacity:.75\">{Page.Encode(Kept)}</p>";

    string IDisplay.Plain => _course.Missing ?? $"{Summary} {Kept}";

    private string Summary =>
        $"{Done} of {Exercises} exercises done, {Points} of {_course.Exercises.Sum(exercise => exercise.Points)} points within reach, "
        + $"about {MinutesLeft} minutes left."
        + (_course.Exercises.FirstOrDefault(exercise => !IsDone(exercise)) is { } next ? $" Next: {next.Title} ({next.Notebook})." : "");

    private string Kept => (_setAside, _path) switch
    {
        ({ } aside, _) => $"The record could not be read and was set aside as {aside}.",
        (_, "") => "Nothing is recorded here.",
        _ => $"Recorded in {_path}, on this machine only.",
    };

    /// <summary>The progress so far.</summary>
    public static Progress Show() => new(CourseList.Read(), ProgressFile.Default);

    /// <summary>Keeps a right verdict of an exercise that the course has.</summary>
    internal static void Keep(Verdict verdict, CourseList course, ProgressFile? file)
    {
        if (verdict.Status == VerdictStatus.Right && course.Find(verdict.Exercise) is not null)
            file?.Add(verdict.Exercise, DateOnly.FromDateTime(DateTime.Now));
    }

    private bool IsDone(ListedExercise exercise) => _done.ContainsKey(exercise.Slug);

    private string[] Cells(ListedNotebook notebook)
    {
        var here = _course.Exercises.Where(exercise => exercise.Notebook == notebook.Path).ToArray();
        var done = here.Where(IsDone).ToArray();
        return
        [
            Page.Encode(notebook.Title), $"{done.Length} of {here.Length}",
            $"{done.Sum(exercise => exercise.Points)} of {here.Sum(exercise => exercise.Points)}",
            $"{here.Except(done).Sum(exercise => exercise.Minutes)}",
        ];
    }
}
