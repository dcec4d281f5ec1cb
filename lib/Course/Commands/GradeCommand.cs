using System.CommandLine;
using InnerAlignment.Course.Grade;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Commands;

internal static class GradeCommand
{
    private static readonly Argument<string> Submissions = new("SUBMISSIONS")
    {
        Description = "A folder with a folder, a zip or a notebook for each learner, or a zip of it; nbgrader's folder 'submitted' will do.",
    };

    private static readonly Option<string> Out = new("--out") { Description = "The folder of the gradebook.", Required = true };

    private static readonly Option<int> Jobs = GradingOption.Jobs();

    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with the gradebook: what was graded and has not changed is not run again." };

    private static readonly Option<Shard?> Share = ReadOption.Shard("Grade share I of N of the learners only; 'course gradebook merge' joins the shares.");

    private static readonly Option<string?> Tests = GradingOption.Tests();

    private static readonly Option<string?> Release = GradingOption.Release();

    private static readonly Option<string[]> Exercises = ExercisesOption.Create("Slugs of the exercises that are graded; by default all that the release asks for, or every one.");

    private static readonly Option<string?> Assignment = GradingOption.Assignment();

    private static readonly Option<string?> Seed = new("--seed") { Description = "Any text from which the seeds of hidden inputs derive, for grading that can be repeated; by default one is drawn and kept." };

    private static readonly Option<bool> NoSandbox = GradingOption.NoSandbox();

    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("grade", "Grades the notebooks of a class.") { Submissions, Out, Jobs, Resume, Share, Release, Tests, Exercises, Assignment, Seed, NoSandbox, course };
        command.SetAction((result, cancellation) => GradingRun.ExecuteAsync(
            result.InvocationConfiguration, output => GradeAction.ExecuteAsync(Options(result, result.Root(course)), output, cancellation), "with --resume goes on"));
        return command;
    }

    private static GradeOptions Options(ParseResult result, CourseRoot root) => new()
    {
        Root = root,
        Submissions = result.GetValue(Submissions)!,
        Out = Path.GetFullPath(result.GetValue(Out)!),
        Tests = GradingOption.TestsOf(root, result.GetValue(Tests)),
        Release = GradingOption.ReleaseOf(result.GetValue(Submissions)!, result.GetValue(Release)),
        Exercises = [.. result.GetValue(Exercises) ?? []],
        Assignment = result.GetValue(Assignment),
        Seed = result.GetValue(Seed),
        Shard = result.GetValue(Share) ?? Shard.Whole,
        Jobs = result.GetValue(Jobs),
        Resume = result.GetValue(Resume),
        Sandbox = !result.GetValue(NoSandbox),
    };
}
