using System.CommandLine;
using InnerAlignment.Jupyter.KernelSpecs;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Commands;

internal static class KernelInstallCommand
{
    internal static Command Create()
    {
        KernelPlace place = new();
        Command command = new("install", "Makes the course's kernel known to VS Code and Jupyter.");
        place.AddTo(command);
        command.SetAction(result => Run(place.Installer(result), place.Name(result), result.InvocationConfiguration));
        return command;
    }

    /// <summary>The command by which clients start the kernel: this program, wherever it lies.</summary>
    internal static string[] ServeCommand =>
        [KernelLocation.DotNet(), "exec", Path.Combine(AppContext.BaseDirectory, "course.dll"), "kernel", "serve"];

    private static int Run(KernelInstaller installer, string? name, InvocationConfiguration console)
    {
        try
        {
            var owner = installer.OwnerOfPreferredName;
            var spec = installer.Install(ServeCommand, name);
            console.Output.WriteLine($"Installed as '{spec.Name}' in {spec.Folder}.");
            console.Output.WriteLine(Next(spec, owner));
            return 0;
        }
        catch (KernelInstallException exception)
        {
            console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static string Next(KernelSpec spec, KernelSpec? owner) => spec.Name == KernelInstaller.PreferredName
        ? "The course's notebooks open on it without a question."
        : $"{(owner is null ? "" : $"'{KernelInstaller.PreferredName}' belongs to another kernel ({owner.Folder}). ")}"
            + $"When a notebook asks for its kernel, choose '{spec.DisplayName}' once.";
}
