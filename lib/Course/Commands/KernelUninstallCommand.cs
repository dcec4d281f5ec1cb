using System.CommandLine;
using InnerAlignment.Jupyter.KernelSpecs;

namespace InnerAlignment.Course.Commands;

internal static class KernelUninstallCommand
{
    internal static Command Create()
    {
        KernelPlace place = new();
        Command command = new("uninstall", "Takes the course's kernel away again; kernels of others are left alone.");
        place.AddTo(command);
        command.SetAction(result => Run(place.Installer(result), place.Name(result), result.InvocationConfiguration));
        return command;
    }

    private static int Run(KernelInstaller installer, string? name, InvocationConfiguration console)
    {
        try
        {
            string[] gone = installer.Uninstall(name);
            console.Output.WriteLine(gone.Length == 0 ? "The course's kernel is not installed here." : $"Removed {string.Join(", ", gone)}.");
            return 0;
        }
        catch (KernelInstallException exception)
        {
            console.Error.WriteLine(exception.Message);
            return 1;
        }
    }
}
