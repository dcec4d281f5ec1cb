using System.CommandLine;

namespace InnerAlignment.Course.Commands;

internal static class GradebookCommand
{
    internal static Command Create() => new("gradebook", "Joins and exports gradebooks.") { GradebookMergeCommand.Create(), GradebookExportCommand.Create() };
}
