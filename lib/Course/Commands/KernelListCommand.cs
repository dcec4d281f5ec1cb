using System.CommandLine;
using InnerAlignment.Jupyter.KernelSpecs;
using Spectre.Console;

namespace InnerAlignment.Course.Commands;

internal static class KernelListCommand
{
    internal static Command Create()
    {
        Command command = new("list", "Lists the kernels that are installed for Jupyter.");
        command.SetAction(result => Run(result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(TextWriter output)
    {
        KernelSpec[] specs = [.. KernelSpec.All()];
        if (specs.Length == 0)
        {
            output.WriteLine("No kernel is installed. `course kernel install` installs the course's.");
            return;
        }

        var table = new Table().RoundedBorder().AddColumns("Name", "Shown as", "Language", "Whose", "Folder");
        foreach (var spec in specs)
            table.AddRow([.. new[] { spec.Name, spec.DisplayName, spec.Language, spec.IsOurs ? "this course's" : "another", spec.Folder }.Select(Markup.Escape)]);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 160;
        console.Write(table);
    }
}
