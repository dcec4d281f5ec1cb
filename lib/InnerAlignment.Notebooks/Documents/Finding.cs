namespace InnerAlignment.Notebooks.Documents;

/// <summary>A rule that a notebook breaks: where, what came, what was expected, what to do.</summary>
/// <param name="Path">The notebook's path from the root of the course.</param>
/// <param name="CellId">The cell, or null for the notebook as a whole.</param>
/// <param name="What">What was found.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Finding(string Path, string? CellId, string What, string Expected, string Remedy)
{
    /// <summary>One line: <c>path: cell id: what; expected …; do</c>.</summary>
    public override string ToString() =>
        $"{Path}: {(CellId is null ? "notebook" : $"cell {CellId}")}: {What}; expected {Expected}; {Remedy}";
}
