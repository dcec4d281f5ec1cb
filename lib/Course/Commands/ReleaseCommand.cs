using System.CommandLine;
using System.Text.RegularExpressions;
using InnerAlignment.Course.Release;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Commands;

internal static partial class ReleaseCommand
{
    private static readonly Option<string> Out = new("--out") { Description = "The folder of the release: missing or empty.", Required = true };

    private static readonly Option<string> Assignment = new("--assignment")
    {
        Description = "What the work is called; by default 'course'.",
        DefaultValueFactory = _ => "course",
    };

    private static readonly Option<string[]> Exercises = ExercisesOption.Create("Slugs of the exercises that are asked for; learners get the notebooks that hold them. By default the whole course.");

    private static readonly Option<DateTimeOffset?> Due = TimeOption.Create("--due", "When the work is due, such as 2026-11-20T23:59+01:00; without an offset it is UTC.");

    private static readonly Option<string[]> Rids = new("--rid")
    {
        Description = "Systems of the learners: win-x64, osx-arm64, linux-x64. By default all three.",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "SYSTEM",
    };

    private static readonly Option<bool> WithSolutions = new("--with-solutions") { Description = "Put the explained reference answers into the bundles, as 'course solutions' writes them." };

    private static readonly Option<string?> Tests = new("--tests") { Description = "The built hidden tests that prove the exercises; by default those of the course. They are not given out." };

    private static readonly Option<int> Jobs = NumberOption.Jobs("Notebooks whose exercises are proved at the same time.");

    internal static Command Create()
    {
        var course = CourseOption.Create();
        Rids.AcceptOnlyFromAmong([.. ReleaseOptions.SupportedRids]);
        Command command = new("release", "Gives the course, or some of its exercises, out to a class: proves every exercise and writes a bundle for each system.")
        {
            Out, Assignment, Exercises, Due, Rids, WithSolutions, Tests, Jobs, course,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Assignment) is { } name && !Name().IsMatch(name))
                result.AddError($"--assignment {result.GetValue(Assignment)}: expected letters, digits, hyphens, underscores and points, such as week-1.");
        });
        command.SetAction((result, cancellation) => RunAsync(result, course, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, Option<DirectoryInfo> course, CancellationToken cancellation)
    {
        var root = result.Root(course);
        try
        {
            return await new ReleaseAction(Options(result, root), TextWriter.Synchronized(result.InvocationConfiguration.Output)).ExecuteAsync(cancellation);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or BadImageFormatException or FileNotFoundException)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(e.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync("Ended; nothing was released.");
            return 130;
        }
    }

    private static ReleaseOptions Options(ParseResult result, CourseRoot root) => new()
    {
        Root = root,
        Out = Path.GetFullPath(result.GetValue(Out)!),
        Tests = GradingOption.TestsOf(root, result.GetValue(Tests)),
        Assignment = result.GetValue(Assignment)!,
        Exercises = [.. result.GetValue(Exercises) ?? []],
        Due = result.GetValue(Due),
        Rids = result.GetValue(Rids) is { Length: > 0 } rids ? [.. rids.Distinct()] : ReleaseOptions.SupportedRids,
        WithSolutions = result.GetValue(WithSolutions),
        Jobs = result.GetValue(Jobs),
    };

    [GeneratedRegex(@"^[\w][\w.-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
