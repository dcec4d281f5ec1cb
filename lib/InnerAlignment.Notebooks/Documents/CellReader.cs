using System.Text.Json.Nodes;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>Reads the cells of a notebook; a cell without an id keeps an empty one until <see cref="CellIds.Complete"/>.</summary>
internal static class CellReader
{
    public static IEnumerable<NotebookCell> ReadAll(JsonArray cells, string file) =>
        cells.Select((node, index) => node is JsonObject cell
            ? Read(new KeyReader(cell, file, $"cell {index + 1}"), index)
            : throw new NotebookFormatException(file, $"cell {index + 1} is not an object", "a cell", "Restore the file from a copy."));

    private static NotebookCell Read(KeyReader cell, int index) => new()
    {
        Kind = Kind(cell, index),
        Id = cell.TakeOptionalText("id") ?? "",
        Source = cell.TakeText("source"),
        Metadata = CellMetadata(cell),
        Outputs = Outputs(cell, index),
        ExecutionCount = cell.TakeInteger("execution_count", required: false),
        Attachments = Attachments(cell),
        Extra = cell.Rest,
    };

    private static CellKind Kind(KeyReader cell, int index) => cell.TakeText("cell_type") switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        "raw" => CellKind.Raw,
        var other => throw cell.Wrong(
            $"cell {index + 1} is of type '{other}'", "'code', 'markdown' or 'raw'", "Correct its 'cell_type'."),
    };

    private static JsonObject CellMetadata(KeyReader cell)
    {
        var metadata = cell.TakeObject("metadata");
        metadata.Remove("trusted");
        return metadata;
    }

    private static JsonArray Outputs(KeyReader cell, int index)
    {
        var outputs = cell.Take("outputs", required: false) switch
        {
            null => [],
            JsonArray list when list.All(output => output is JsonObject) => list,
            _ => throw cell.Wrong($"'outputs' of cell {index + 1} is not a list of objects", "a list", "Clear the cell's outputs."),
        };
        foreach (var output in outputs.OfType<JsonObject>())
            JoinOutput(output);
        return outputs;
    }

    private static void JoinOutput(JsonObject output)
    {
        if (output["text"] is JsonArray lines && MultilineText.TryJoin(lines) is { } text)
            output["text"] = text;
        if (output["data"] is JsonObject data)
            MultilineText.JoinBundle(data);
    }

    private static JsonObject? Attachments(KeyReader cell)
    {
        var attachments = cell.TakeOptionalObject("attachments");
        foreach (var bundle in attachments?.Select(file => file.Value).OfType<JsonObject>() ?? [])
            MultilineText.JoinBundle(bundle);
        return attachments;
    }
}
