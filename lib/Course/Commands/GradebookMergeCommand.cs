using System.CommandLine;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Course.Commands;

internal static class GradebookMergeCommand
{
    private static readonly Argument<string[]> Shares = new("GRADES") { Description = "The folders of the shares.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string> Out = new("--out") { Description = "The folder of the new gradebook.", Required = true };

    internal static Command Create()
    {
        Command command = new("merge", "Joins the gradebooks of several shares of a class.") { Shares, Out };
        command.SetAction(result =>
        {
            var learners = GradebookMerge.Write(result.GetValue(Shares)!, result.GetValue(Out)!);
            result.InvocationConfiguration.Output.WriteLine($"{learners} learners in {Path.Combine(result.GetValue(Out)!, Gradebook.FileName)}");
        });
        return command;
    }
}
