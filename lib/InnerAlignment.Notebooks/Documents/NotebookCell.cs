using System.Text.Json.Nodes;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>One cell of a notebook, as nbformat 4.5 describes it.</summary>
public sealed record NotebookCell
{
    /// <summary>The cell's identity within its notebook: in this course a readable slug.</summary>
    public required string Id { get; init; }

    /// <summary>Code, Markdown or raw.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The whole source, lines joined by <c>\n</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The cell's metadata, unknown keys included.</summary>
    public JsonObject Metadata { get; init; } = [];

    /// <summary>The outputs of a code cell in nbformat's own shape, lists of lines joined to text; empty for other kinds.</summary>
    public JsonArray Outputs { get; init; } = [];

    /// <summary>The count shown beside an executed code cell, or null.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Files attached to a Markdown or raw cell, or null.</summary>
    public JsonObject? Attachments { get; init; }

    /// <summary>Keys of the cell that nbformat does not name, kept as they came.</summary>
    public JsonObject Extra { get; init; } = [];
}
