using System.Text.Json.Nodes;

namespace InnerAlignment.Jupyter.Messages;

/// <summary>The language of a cell in the metadata of the request that carries it.</summary>
internal static class CellMetadata
{
    // What the course's own runner and .NET Interactive's clients send, then what VS Code keeps with a cell.
    private static readonly (string Section, string Member)[] Places =
        [("polyglot_notebook", "kernelName"), ("dotnet_interactive", "language"), ("vscode", "languageId")];

    /// <summary>The name of the language, or null when nothing is said: the cell's magic line decides then, else C#.</summary>
    internal static string? Language(JsonObject metadata) => Places
        .Select(place => metadata.Object(place.Section)?.Text(place.Member))
        .FirstOrDefault(name => name is not null);

    /// <summary>The metadata of a request for a cell.</summary>
    /// <param name="cell">The cell's own metadata, or null.</param>
    /// <param name="language">Its language, said where the cell does not say it.</param>
    internal static JsonObject Of(JsonObject? cell, string? language)
    {
        var metadata = cell?.DeepClone() as JsonObject ?? [];
        if (language is not null && Language(metadata) is null)
            metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
        return metadata;
    }
}
