using System.Globalization;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Exercises;

/// <summary>The cell from which every random draw of a notebook derives: its id is <c>seed</c>, its last line <c>ulong seed = 0;</c>.</summary>
public static class SeedCell
{
    /// <summary>The cell's id.</summary>
    public const string Id = "seed";

    /// <summary>The cell's last line as the file stands.</summary>
    public const string LastLine = "ulong seed = 0;";

    /// <summary>True where the notebook has such a cell, in whatever form.</summary>
    public static bool Stands(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Cells.Any(IsSeed);
    }

    /// <summary>The notebook with another seed in the last line of its seed cell; all else stays.</summary>
    /// <param name="document">A notebook with or without the cell.</param>
    /// <param name="seed">The number from which every draw derives.</param>
    public static NotebookDocument With(NotebookDocument document, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with { Cells = [.. document.Cells.Select(cell => IsSeed(cell) ? With(cell, seed) : cell)] };
    }

    internal static bool IsSeed(NotebookCell cell) => cell.Kind == CellKind.Code && cell.Id == Id;

    internal static string LastLineOf(NotebookCell cell) => cell.Source[(cell.Source.LastIndexOf('\n') + 1)..];

    private static NotebookCell With(NotebookCell cell, ulong seed)
    {
        var before = cell.Source[..^LastLineOf(cell).Length];
        return cell with { Source = string.Create(CultureInfo.InvariantCulture, $"{before}ulong seed = {seed};") };
    }
}
