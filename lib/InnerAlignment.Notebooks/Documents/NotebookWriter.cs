using System.Text;
using System.Text.Json.Nodes;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>Writes notebooks in the one canonical form of nbformat 4.5, the form in which Jupyter and VS Code save.</summary>
/// <remarks>
/// Keys sorted, one space of indent, one source line per JSON line (each ends in <c>\n</c> but the last), LF, a final newline, characters
/// unescaped. Lines end at <c>\n</c> only, as VS Code has it; Python's nbformat also breaks the list after U+2028 and its like.
/// Cost: linear in the document's length.
/// </remarks>
public static class NotebookWriter
{
    /// <summary>The text of the canonical file.</summary>
    public static string ToText(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        StringBuilder text = new();
        CanonicalJson.Write(text, ToJson(document));
        return text.Append('\n').ToString();
    }

    /// <summary>Writes the canonical file, whole or not at all: a full disk leaves an older file as it was.</summary>
    /// <exception cref="IOException">The file cannot be written; the message names it, the cause and a remedy.</exception>
    public static void WriteFile(NotebookDocument document, string path) => AtomicFile.WriteText(path, ToText(document));

    private static JsonObject ToJson(NotebookDocument document)
    {
        var json = document.Extra.DeepClone().AsObject();
        json["cells"] = new JsonArray([.. document.Cells.Select(ToJson)]);
        json["metadata"] = document.Metadata.DeepClone();
        json["nbformat"] = 4;
        json["nbformat_minor"] = 5;
        return json;
    }

    internal static JsonNode ToJson(NotebookCell cell)
    {
        var json = cell.Extra.DeepClone().AsObject();
        json["cell_type"] = cell.Kind.ToString().ToLowerInvariant();
        json["id"] = cell.Id;
        json["metadata"] = cell.Metadata.DeepClone();
        json["source"] = MultilineText.Split(cell.Source);
        if (cell.Kind == CellKind.Code)
        {
            json["execution_count"] = cell.ExecutionCount;
            json["outputs"] = new JsonArray([.. cell.Outputs.Select(SplitOutput)]);
        }

        if (cell.Attachments is { } attachments)
            json["attachments"] = SplitAttachments(attachments.DeepClone().AsObject());
        return json;
    }

    private static JsonNode? SplitOutput(JsonNode? original)
    {
        var output = original?.DeepClone();
        if (output is not JsonObject members)
            return output;
        if (members["output_type"]?.ToString() == "stream" && members["text"] is JsonValue text)
            members["text"] = MultilineText.Split(text.GetValue<string>());
        if (members["data"] is JsonObject data)
            MultilineText.SplitBundle(data);
        return members;
    }

    private static JsonObject SplitAttachments(JsonObject attachments)
    {
        foreach (var bundle in attachments.Select(file => file.Value).OfType<JsonObject>())
            MultilineText.SplitBundle(bundle);
        return attachments;
    }
}
