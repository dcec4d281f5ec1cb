using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>A Jupyter notebook: cells in order and the document's metadata.</summary>
/// <param name="Cells">The cells, first to last.</param>
/// <param name="Metadata">The document's metadata: <c>kernelspec</c>, <c>language_info</c>, <c>polyglot_notebook</c>, <c>course</c>.</param>
public sealed record NotebookDocument(ImmutableArray<NotebookCell> Cells, JsonObject Metadata)
{
    /// <summary>Keys of the notebook that nbformat does not name, kept as they came.</summary>
    public JsonObject Extra { get; init; } = [];
}
