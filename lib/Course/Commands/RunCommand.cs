using System.CommandLine;
using InnerAlignment.Course.Report;
using InnerAlignment.Course.Run;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Commands;

internal static class RunCommand
{
    private static readonly Argument<string[]> Notebooks = new("NOTEBOOKS")
    {
        Description = "Notebooks, or folders of notebooks; by default the whole course.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Answers = new("--answers")
    {
        Description = "Which answers stand in the exercises: the reference, what a learner starts from (stubs), or the file's own (none). By default the reference; the file's own in a learner's copy, which has no other.",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Where executed notebooks and the report go; by default .artifacts/run of the course.",
    };

    private static readonly Option<double> Timeout = NumberOption.Timeout();

    private static readonly Option<int> Jobs = NumberOption.Jobs("Notebooks that run at the same time.");

    private static readonly Option<bool> AllowErrors = new("--allow-errors") { Description = "Go on in a notebook behind a cell that failed." };

    private static readonly Option<bool> Reuse = new("--reuse") { Description = "Do not run again what was green in the same folder with the same content." };

    private static readonly Option<string?> Kernel = new("--kernel")
    {
        Description = "An installed kernel of Jupyter to run on, as `course kernel list` names it; by default the course's own, which needs no installation.",
        HelpName = "NAME",
    };

    private static readonly Option<bool> Open = new("--open") { Description = "Open the report in a browser; by default where a person watches the run." };

    private static readonly Option<bool> NoOpen = new("--no-open") { Description = "Do not open the report in a browser." };

    private static readonly Option<bool> Fast = new("--fast") { Description = "Run only the cells marked fast, and those that prepare them; what stands on a cell left out is left out too. Shows whether a kernel works." };

    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("run", "Executes notebooks and writes a report.")
        {
            Notebooks, Answers, Out, Timeout, Jobs, AllowErrors, Reuse, Kernel, Fast, Open, NoOpen, course,
        };

        Answers.AcceptOnlyFromAmong("reference", "stubs", "none");
        command.Validators.Add(result =>
        {
            if (result.GetValue(Open) && result.GetValue(NoOpen))
                result.AddError("--open and --no-open: expected one of them.");
        });
        command.SetAction((result, cancellationToken) => RunAsync(result, course, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, Option<DirectoryInfo> course, CancellationToken cancellationToken)
    {
        try
        {
            var options = Options(result, result.Root(course));
            OutFolder.Require(options);
            RunAction action = new(options, result.InvocationConfiguration.Output);
            if (options.Kernel is { } name)
                return await action.ExecuteAsync(WireKernels.Named(name), cancellationToken);
            await using KernelSupply kernels = new(options.Files[0].Folder, options.Files.Length);
            return await action.ExecuteAsync(kernels, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or InvalidOperationException)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static RunOptions Options(ParseResult result, CourseRoot root) => new()
    {
        Root = root,
        Files = NotebookFile.Find(root, result.GetValue(Notebooks) ?? []),
        Out = Path.GetFullPath(result.GetValue(Out) ?? Path.Combine(root.Path, ".artifacts", "run")),
        Answers = Enum.Parse<AnswerMode>(result.GetValue(Answers) ?? (Directory.Exists(root.Solutions) ? "reference" : "none"), ignoreCase: true),
        CellLimit = TimeSpan.FromSeconds(result.GetValue(Timeout)),
        Jobs = result.GetValue(Jobs),
        AllowErrors = result.GetValue(AllowErrors),
        Reuse = result.GetValue(Reuse),
        Open = result.GetValue(Open) ? OpenReport.Always : result.GetValue(NoOpen) ? OpenReport.Never : OpenReport.WhenWatched,
        FastOnly = result.GetValue(Fast),
        Kernel = result.GetValue(Kernel),
    };
}
