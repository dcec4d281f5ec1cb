using System.Diagnostics;
using InnerAlignment.Lessons.Display;
using InnerAlignment.Lessons.Exercises;

namespace InnerAlignment.Lessons.Guidance;

/// <summary>What is done and what is left: exercises, points, minutes predicted and observed, notebook by notebook.</summary>
/// <remarks>A right verdict of a visible check counts as done; points are given at grading. Kept in one file on this machine
/// (<c>COURSE_PROGRESS</c> names another, or is <c>off</c>), sent nowhere.</remarks>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record Progress : IDisplay
{
    private readonly CourseList _course;
    private readonly ProgressRecord _record;
    private readonly string? _setAside;
    private readonly string _path;

    internal Progress(CourseList course, ProgressFile? file)
    {
        (_course, _path) = (course, file?.Path ?? "");
        string? setAside = null;
        _record = file?.Read(out setAside) ?? new();
        _setAside = setAside;
    }

    /// <summary>How many of the course's exercises are done.</summary>
    public int Done => _course.Exercises.Count(IsDone);

    /// <summary>How many exercises the course has.</summary>
    public int Exercises => _course.Exercises.Count;

    /// <summary>The points of the exercises done.</summary>
    public int Points => _course.Exercises.Where(IsDone).Sum(exercise => exercise.Points);

    /// <summary>The minutes that the exercises done were expected to take.</summary>
    public int MinutesPredicted => _course.Exercises.Where(IsDone).Sum(exercise => exercise.Minutes);

    /// <summary>The minutes that they took, as far as checks can see: from the check before, or the start of the kernel, to the right answer; breaks of more
    /// than an hour left out.</summary>
    public double MinutesObserved => _course.Exercises.Where(IsDone).Sum(Observed);

    /// <summary>The minutes that the exercises left are expected to take.</summary>
    public int MinutesLeft => _course.Exercises.Where(exercise => !IsDone(exercise)).Sum(exercise => exercise.Minutes);

    string IDisplay.Html => _course.Missing is { } missing
        ? Page.Card(Page.Open, Page.Encode(missing))
        : $"<p>{Page.Encode(Summary)}</p>{Page.Table(["notebook", "done", "points", "minutes for these, predicted", "observed", "minutes left"], _course.Notebooks.Select(Cells))}"
          + $"<p style=\"opacity:.75\">{Page.Encode(Kept)}</p>";

    string IDisplay.Plain => _course.Missing ?? $"{Summary} {Kept}";

    private string Summary =>
        $"{Done} of {Exercises} exercises done, {Points} of {_course.Exercises.Sum(exercise => exercise.Points)} points within reach, "
        + (Done == 0 ? "" : FormattableString.Invariant($"predicted {MinutesPredicted} minutes and took {MinutesObserved:0}, "))
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

    /// <summary>Keeps what a check said of an exercise that the course has.</summary>
    internal static void Keep(Verdict verdict, CourseList course, ProgressFile? file) => Keep(verdict, course, file, DateTimeOffset.Now, KernelStart);

    internal static void Keep(Verdict verdict, CourseList course, ProgressFile? file, DateTimeOffset when, DateTimeOffset kernelStart)
    {
        if (file is not null && course.Find(verdict.Exercise) is not null)
            file.Add(new(verdict.Exercise, verdict.Status != VerdictStatus.Unanswered, verdict.Status == VerdictStatus.Right, when, kernelStart));
    }

    private static DateTimeOffset KernelStart
    {
        get
        {
            using var kernel = Process.GetCurrentProcess();
            return kernel.StartTime;
        }
    }

    private bool IsDone(ListedExercise exercise) => _record.Right.ContainsKey(exercise.Slug);

    private double Observed(ListedExercise exercise) => _record.Minutes.GetValueOrDefault(exercise.Slug);

    private string[] Cells(ListedNotebook notebook)
    {
        var here = _course.Exercises.Where(exercise => exercise.Notebook == notebook.Path).ToArray();
        var done = here.Where(IsDone).ToArray();
        return
        [
            Page.Encode(notebook.Title), $"{done.Length} of {here.Length}",
            $"{done.Sum(exercise => exercise.Points)} of {here.Sum(exercise => exercise.Points)}",
            $"{done.Sum(exercise => exercise.Minutes)}", FormattableString.Invariant($"{done.Sum(Observed):0}"),
            $"{here.Except(done).Sum(exercise => exercise.Minutes)}",
        ];
    }
}
