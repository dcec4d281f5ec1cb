using System.CommandLine;
using InnerAlignment.Course.Commands;
using InnerAlignment.Notebooks.Documents;

RootCommand root = new("Runs, lists and checks the notebooks of the inner alignment course.")
{
    RunCommand.Create(),
    SeedsCommand.Create(),
    ListCommand.Create(),
    CheckCommand.Create(),
    SubmitCommand.Create(),
    ProgressCommand.Create(),
    FormatCommand.Create(),
    SweepCommand.Create(),
    ReleaseCommand.Create(),
    SolutionsCommand.Create(),
    GradeCommand.Create(),
    GradebookCommand.Create(),
    FeedbackCommand.Create(),
    OverrideCommand.Create(),
    LateCommand.Create(),
    RegradeCommand.Create(),
    IndexCommand.Create(),
    KernelCommand.Create(),
};

try
{
    var parsed = root.Parse(args);
    int exitCode = await parsed.InvokeAsync(new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        // After Ctrl+C: time to stop the running cells and to write what they left.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
    });
    return parsed.Errors.Count > 0 ? 2 : exitCode;
}
catch (Exception e) when (e is NotebookFormatException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return e is DirectoryNotFoundException ? 2 : 1;
}
