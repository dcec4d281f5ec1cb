using System.CommandLine;
using InnerAlignment.Course.Grade;
using InnerAlignment.Course.Run;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Commands;

internal static class GradeCommand
{
    private static readonly Argument<string> Submissions = new("SUBMISSIONS")
    {
        Description = "A folder with a folder, a zip or a notebook for each learner, or a zip of it; nbgrader's folder 'submitted' will do.",
    };

    private static readonly Option<string> Out = new("--out") { Description = "The folder of the gradebook.", Required = true };

    private static readonly Option<int> Jobs = NumberOption.Jobs("Submissions at the same time.");

    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on with the gradebook: what was graded and has not changed is not run again." };

    private static readonly Option<Shard?> Share = ReadOption.Shard("Grade share I of N of the learners only; 'course gradebook merge' joins the shares.");

    private static readonly Option<string?> Tests = new("--tests") { Description = "The built hidden tests; by default those of the course." };

    private static readonly Option<string?> Release = new("--release")
    {
        Description = "What course release gave out, or its manifest: its cells and its library run, its assignments are graded. By default the release that lies beside SUBMISSIONS, or in a folder 'release' there; where there is none, the course as it stands.",
        HelpName = "DIR",
    };

    private static readonly Option<string[]> Exercises = ExercisesOption.Create("Slugs of the exercises that are graded; by default all that the release asks for, or every one.");

    private static readonly Option<string?> Assignment = new("--assignment") { Description = "Take only this folder of each learner, as nbgrader lays it out." };

    private static readonly Option<string?> Seed = new("--seed") { Description = "Any text from which the seeds of hidden inputs derive, for grading that can be repeated; by default one is drawn and kept." };

    private static readonly Option<bool> NoSandbox = new("--no-sandbox") { Description = "Run submissions without a sandbox: each can do what you can. Only for those that you would run yourself." };

    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("grade", "Grades the notebooks of a class.") { Submissions, Out, Jobs, Resume, Share, Release, Tests, Exercises, Assignment, Seed, NoSandbox, course };
        command.SetAction((result, cancellation) => RunAsync(result, course, cancellation));
        return command;
    }

    /// <summary>The course's own hidden tests as they are built.</summary>
    internal static string OwnTests(CourseRoot root) => Path.Combine(root.Path, ".artifacts", "bin", "Course.Tests", "debug", "Course.Tests.dll");

    private static async Task<int> RunAsync(ParseResult result, Option<DirectoryInfo> course, CancellationToken cancellation)
    {
        var output = result.InvocationConfiguration.Output;
        try
        {
            return await GradeAction.ExecuteAsync(Options(result, result.Root(course)), output, cancellation);
        }
        catch (OperationCanceledException)
        {
            await output.WriteLineAsync("Ended. What was graded is kept; the same command with --resume goes on.");
            return 130;
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or BadImageFormatException or FileNotFoundException)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static GradeOptions Options(ParseResult result, CourseRoot root) => new()
    {
        Root = root,
        Submissions = result.GetValue(Submissions)!,
        Out = Path.GetFullPath(result.GetValue(Out)!),
        Tests = result.GetValue(Tests) ?? OwnTests(root),
        Release = (result.GetValue(Release) ?? GivenRelease.Beside(result.GetValue(Submissions)!)) is { } release ? GivenRelease.Open(release) : null,
        Exercises = [.. result.GetValue(Exercises) ?? []],
        Assignment = result.GetValue(Assignment),
        Seed = result.GetValue(Seed),
        Shard = result.GetValue(Share) ?? Shard.Whole,
        Jobs = result.GetValue(Jobs),
        Resume = result.GetValue(Resume),
        Sandbox = !result.GetValue(NoSandbox),
    };
}
