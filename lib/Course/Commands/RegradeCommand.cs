using System.CommandLine;
using InnerAlignment.Course.Grade;

namespace InnerAlignment.Course.Commands;

internal static class RegradeCommand
{
    private static readonly Argument<string> Grades = new("GRADES") { Description = "The folder of the gradebook." };

    private static readonly Argument<string> Exercise = new("EXERCISE") { Description = "The slug of the exercise whose tests changed." };

    private static readonly Option<string> Submissions = new("--submissions") { Description = "What was graded, as 'course grade' took it.", Required = true };

    private static readonly Option<string?> Reason = EntryOption.Reason("Why; it stays in the gradebook.", required: true);

    private static readonly Option<string> Author = EntryOption.Author();

    private static readonly Option<string?> Report = new("--report") { Description = "The CSV file of who changed by how much; by default regrade-EXERCISE.csv beside the gradebook." };

    private static readonly Option<int> Jobs = GradingOption.Jobs();

    private static readonly Option<string?> Release = GradingOption.Release();

    private static readonly Option<string?> Tests = GradingOption.Tests();

    private static readonly Option<string?> Assignment = GradingOption.Assignment();

    private static readonly Option<bool> NoSandbox = GradingOption.NoSandbox();

    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("regrade", "Grades one exercise again after its tests changed, and tells who changed by how much.")
        {
            Grades, Exercise, Submissions, Reason, Author, Report, Jobs, Release, Tests, Assignment, NoSandbox, course,
        };
        command.SetAction((result, cancellation) => GradingRun.ExecuteAsync(
            result.InvocationConfiguration, output => RegradeAction.ExecuteAsync(Options(result, course), output, cancellation), "goes on"));
        return command;
    }

    private static RegradeOptions Options(ParseResult result, Option<DirectoryInfo> course)
    {
        var (root, grades, exercise) = (result.Root(course), result.GetValue(Grades)!, result.GetValue(Exercise)!);
        return new()
        {
            Root = root,
            Grades = grades,
            Exercise = exercise,
            Submissions = result.GetValue(Submissions)!,
            Release = GradingOption.ReleaseOf(result.GetValue(Submissions)!, result.GetValue(Release)),
            Author = result.GetValue(Author)!,
            Reason = result.GetValue(Reason)!,
            Report = result.GetValue(Report) ?? Path.Combine(grades, $"regrade-{exercise}.csv"),
            Tests = GradingOption.TestsOf(root, result.GetValue(Tests)),
            Assignment = result.GetValue(Assignment),
            Jobs = result.GetValue(Jobs),
            Sandbox = !result.GetValue(NoSandbox),
        };
    }
}
