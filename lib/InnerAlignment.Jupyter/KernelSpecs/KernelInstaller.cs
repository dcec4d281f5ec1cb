using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InnerAlignment.Jupyter.KernelSpecs;

/// <summary>Installs the course's kernel for Jupyter's clients, and takes it away again; kernels of others are left alone.</summary>
/// <param name="dataFolder">A folder of Jupyter's data: <see cref="JupyterFolders.User"/>, or one of a prefix.</param>
public sealed partial class KernelInstaller(string dataFolder)
{
    /// <summary>The name that the course's notebooks ask for, which is that of .NET Interactive's kernel.</summary>
    public const string PreferredName = ".net-csharp";

    /// <summary>The name taken where another kernel has the preferred one.</summary>
    public const string OwnName = "inner-alignment";

    private static readonly JsonSerializerOptions Writing = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly string kernels = Path.Combine(dataFolder, "kernels");

    /// <summary>The kernel of somebody else that has the preferred name, or null when the name is free.</summary>
    public KernelSpec? OwnerOfPreferredName =>
        KernelSpec.All().Append(KernelSpec.TryRead(Path.Combine(kernels, PreferredName))).FirstOrDefault(spec => spec is { IsOurs: false, Name: PreferredName });

    /// <summary>Writes the description of the kernel.</summary>
    /// <param name="command">The command that starts it, without the connection file.</param>
    /// <param name="name">Its name; null takes the preferred one where no other kernel has it, else the course's own.</param>
    /// <exception cref="KernelInstallException">The name is no name of a kernel, or another kernel's.</exception>
    public KernelSpec Install(IEnumerable<string> command, string? name = null)
    {
        name ??= OwnerOfPreferredName is null ? PreferredName : OwnName;
        if (!KernelName().IsMatch(name))
            throw new KernelInstallException($"'{name}' is no name of a kernel: expected letters, digits, '.', '-' and '_'.");
        var folder = Path.Combine(kernels, name);
        if (Directory.Exists(folder) && KernelSpec.TryRead(folder) is not { IsOurs: true })
            throw new KernelInstallException($"{folder} belongs to another kernel; choose another name with --name.");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, KernelSpec.FileName), Description(command, name).ToJsonString(Writing) + "\n");
        return KernelSpec.TryRead(folder)!;
    }

    /// <summary>Takes away what <see cref="Install"/> wrote.</summary>
    /// <param name="name">One name; null takes away the course's kernel under every name.</param>
    /// <returns>The folders that are gone.</returns>
    /// <exception cref="KernelInstallException">The name belongs to another kernel, or to none.</exception>
    public string[] Uninstall(string? name = null)
    {
        var folders = name is null ? Directory.Exists(kernels) ? Directory.GetDirectories(kernels) : [] : [Path.Combine(kernels, name)];
        string[] ours = [.. folders.Where(folder => KernelSpec.TryRead(folder) is { IsOurs: true })];
        if (name is not null && ours.Length == 0)
            throw new KernelInstallException($"{folders[0]} holds no kernel of this course; nothing was removed.");
        foreach (var folder in ours)
            Directory.Delete(folder, recursive: true);
        return ours;
    }

    private static JsonObject Description(IEnumerable<string> command, string name) => new()
    {
        ["argv"] = new JsonArray([.. command.Append("--connection-file").Append("{connection_file}").Select(word => (JsonNode)word)]),
        ["display_name"] = name == PreferredName ? ".NET (C#)" : "Inner alignment course (C#, F#)",
        ["language"] = "C#",
        ["interrupt_mode"] = "message",
        ["metadata"] = new JsonObject { ["debugger"] = false, [KernelSpec.OurMark] = true },
    };

    [GeneratedRegex(@"^[A-Za-z0-9._-]+$")]
    private static partial Regex KernelName();
}
