namespace InnerAlignment.Notebooks.Documents;

/// <summary>The three kinds of cell that nbformat 4 knows (<c>cell_type</c>).</summary>
public enum CellKind
{
    /// <summary>Source that a kernel executes; the only kind with outputs.</summary>
    Code,

    /// <summary>Prose in Markdown, with TeX between dollar signs.</summary>
    Markdown,

    /// <summary>Text that neither a kernel nor a renderer touches.</summary>
    Raw,
}
