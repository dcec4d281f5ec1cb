using System.CommandLine;
using InnerAlignment.Course.Run;
using InnerAlignment.Course.Seeds;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Commands;

internal static class SeedsCommand
{
    private static readonly Argument<string[]> Notebooks = new("NOTEBOOKS")
    {
        Description = "Notebooks, or folders of notebooks; by default the whole course.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<SeedRange?> Seeds = ReadOption.Seeds("Which seeds: A..B stands for 1000·A, …, 1000·B; by default 1..10.");

    private static readonly Option<double> Timeout = NumberOption.Timeout();

    private static readonly Option<int> Jobs = NumberOption.Jobs("Runs that go on at the same time.");

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Where the record and the executed notebooks go; by default .artifacts/seeds of the course.",
    };

    internal static Command Create()
    {
        var course = CourseOption.Create();
        Command command = new("seeds", "Runs notebooks with other random seeds and says which verdicts fell.") { Notebooks, Seeds, Timeout, Jobs, Out, course };
        command.SetAction((result, cancellationToken) => RunAsync(result, course, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, Option<DirectoryInfo> course, CancellationToken cancellationToken)
    {
        try
        {
            var options = Options(result, result.Root(course));
            OutFolder.Require(options);
            SeedsAction action = new(options, result.GetValue(Seeds) ?? SeedsAction.Ten, result.InvocationConfiguration.Output);
            await using KernelSupply kernels = new(options.Files[0].Folder, action.Runs);
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
        Out = Path.GetFullPath(result.GetValue(Out) ?? Path.Combine(root.Path, ".artifacts", "seeds")),
        CellLimit = TimeSpan.FromSeconds(result.GetValue(Timeout)),
        Jobs = result.GetValue(Jobs),
    };
}
