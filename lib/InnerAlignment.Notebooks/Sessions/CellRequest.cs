using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>A cell to execute.</summary>
/// <param name="Code">The source, magics included.</param>
/// <param name="Language">The language of code that no magic introduces; null means the kernel's default, C#.</param>
/// <param name="Name">What errors call the cell, for instance <c>cell 3</c>; null numbers it by execution.</param>
/// <param name="TimeLimit">After this long the cell is interrupted; null means no limit.</param>
public sealed record CellRequest(string Code, string? Language = null, string? Name = null, TimeSpan? TimeLimit = null)
{
    /// <summary>The cell's own metadata, for kernels of others that read it; null sends none.</summary>
    [JsonIgnore]
    public JsonObject? Metadata { get; init; }
}
