using InnerAlignment.Grading.Grader;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Record;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Grade;

/// <summary>Grades one exercise of a class again after its tests changed.</summary>
internal static class RegradeAction
{
    /// <returns>Exit code: 0 when every graded submission was graded again, 1 when some could not be.</returns>
    /// <exception cref="InvalidOperationException">The options cannot be followed; the message says why.</exception>
    public static async Task<int> ExecuteAsync(RegradeOptions options, TextWriter output, CancellationToken cancellation)
    {
        using var book = Gradebook.Open(options.Grades);
        if (!GradeAction.IsOf(book, options.Release))
            throw new InvalidOperationException($"{options.Grades} {GradeAction.OtherRelease}.");
        var exercise = book.RequireExercise(options.Exercise);
        var sandbox = options.Sandbox ? GradeAction.Sandbox(options.Given) : null;
        var catalog = CourseCatalog.Load(options.Given);
        var tests = TestLibrary.Load(options.Tests);
        var learners = new SubmissionFolder(assignment: options.Assignment).Learners(options.Submissions);
        if (book.Submissions.All(submission => submission.Tests == tests.Version) && book.RegradesOf(exercise.Slug, tests.Version).IsEmpty)
            output.WriteLine("These tests are the very ones by which the class was graded. Where they should have changed, build them first: dotnet build tests/Course.Tests");
        OneExerciseAgain keeper = new(book, tests.Version, exercise.Slug, options.Author, options.Reason);
        GradeProgress progress = new(output, exercise.Points);
        ClassGrader grader = new(keeper, job => new SubmissionGrader(catalog, [exercise], tests, GradeAction.Start(sandbox, job), GradeAction.Limits));
        var faults = await grader.GradeAsync(learners, options.Jobs, progress, cancellation);
        int code = progress.End(book, faults, "say the same again");
        RegradeReport report = new(GradeSheet.Of(book), exercise, book.RegradesOf(exercise.Slug, tests.Version));
        AtomicFile.WriteText(options.Report, report.Csv());
        report.Write(output);
        output.WriteLine($"The whole table is in {options.Report}");
        return Missing(keeper, output) ? 1 : code;
    }

    private static bool Missing(OneExerciseAgain keeper, TextWriter output)
    {
        string[] missing = [.. keeper.Missing];
        if (missing.Length > 0)
            output.WriteLine($"Not graded again, because what was graded of them is not among the submissions: {string.Join(", ", missing)}. What they handed in since, 'course grade --resume' grades.");
        return missing.Length > 0;
    }
}
