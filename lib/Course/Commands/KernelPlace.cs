using System.CommandLine;
using InnerAlignment.Jupyter.KernelSpecs;

namespace InnerAlignment.Course.Commands;

/// <summary>The options that say where a kernel is installed, and under which name.</summary>
internal sealed class KernelPlace
{
    private readonly Option<bool> user = new("--user") { Description = "For this user; the default." };

    private readonly Option<string?> prefix = new("--prefix") { Description = "For a Python environment: the folder DIR in DIR/share/jupyter.", HelpName = "DIR" };

    private readonly Option<string?> name = new("--name")
    {
        Description = $"The kernel's name; by default {KernelInstaller.PreferredName}, and {KernelInstaller.OwnName} where another kernel has that.",
        HelpName = "N",
    };

    internal void AddTo(Command command)
    {
        command.Options.Add(user);
        command.Options.Add(prefix);
        command.Options.Add(name);
        command.Validators.Add(result =>
        {
            if (result.GetValue(user) && result.GetValue(prefix) is not null)
                result.AddError("--user and --prefix name two places: give one of them.");
        });
    }

    internal string? Name(ParseResult result) => result.GetValue(name);

    internal KernelInstaller Installer(ParseResult result) =>
        new(result.GetValue(prefix) is { } folder ? JupyterFolders.OfPrefix(folder) : JupyterFolders.User);
}
