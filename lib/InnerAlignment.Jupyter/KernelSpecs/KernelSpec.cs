using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.KernelSpecs;

/// <summary>A kernel that is installed for Jupyter: how it is started and called.</summary>
/// <param name="Name">By which notebooks ask for it.</param>
/// <param name="Folder">Where its description lies.</param>
/// <param name="Argv">The command that starts it; <c>{connection_file}</c> and <c>{resource_dir}</c> stand for paths.</param>
/// <param name="DisplayName">What clients show.</param>
/// <param name="Language">The language of its cells.</param>
/// <param name="InterruptsByMessage">True when it is interrupted by a message, false when by a signal.</param>
/// <param name="Environment">Variables it is started with.</param>
/// <param name="IsOurs">True for the kernel of this course.</param>
public sealed record KernelSpec(
    string Name,
    string Folder,
    ImmutableArray<string> Argv,
    string DisplayName,
    string Language,
    bool InterruptsByMessage,
    ImmutableDictionary<string, string> Environment,
    bool IsOurs)
{
    internal const string FileName = "kernel.json";

    /// <summary>The member of a description's metadata by which the course knows its own.</summary>
    internal const string OurMark = "inner_alignment_course";

    /// <summary>Every installed kernel, those first that win; one of each name.</summary>
    public static IEnumerable<KernelSpec> All() => JupyterFolders.All
        .Select(folder => Path.Combine(folder, "kernels"))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        .Select(TryRead)
        .OfType<KernelSpec>()
        .DistinctBy(spec => spec.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kernel of a name, or null when none is installed.</summary>
    public static KernelSpec? Find(string name) => All().FirstOrDefault(spec => string.Equals(spec.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the description in a folder; null when there is none that can be read.</summary>
    public static KernelSpec? TryRead(string folder)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(Path.Combine(folder, FileName))) is JsonObject json ? FromJson(folder, json) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static KernelSpec FromJson(string folder, JsonObject json)
    {
        var name = Path.GetFileName(folder);
        return new KernelSpec(
            name,
            folder,
            [.. (json["argv"] as JsonArray ?? []).Select(word => word?.ToString() ?? "")],
            json.Text("display_name") ?? name,
            json.Text("language") ?? "",
            json.Text("interrupt_mode") == "message",
            (json.Object("env") ?? []).ToImmutableDictionary(variable => variable.Key, variable => variable.Value?.ToString() ?? ""),
            json.Object("metadata")?.ContainsKey(OurMark) ?? false);
    }
}
