using System.CommandLine;

namespace InnerAlignment.Course.Commands;

/// <summary>What makes the course's kernel known to Jupyter's clients, and serves it to them.</summary>
internal static class KernelCommand
{
    internal static Command Create() => new("kernel", "Installs the course's kernel for VS Code and Jupyter.")
    {
        KernelInstallCommand.Create(),
        KernelListCommand.Create(),
        KernelUninstallCommand.Create(),
        KernelServeCommand.Create(),
    };
}
