using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Rules;

/// <summary>The form of the cell <c>seed</c>: the one by which <c>course seeds</c> gives a notebook another seed.</summary>
internal static class SeedRules
{
    public static IEnumerable<Finding> Check(NotebookDocument document, NotebookPlace place) =>
        document.Cells.Where(cell => cell.Id == SeedCell.Id).SelectMany(Check).Select(wrong => new Finding(place.Path, SeedCell.Id, wrong.What, wrong.Expected, wrong.Remedy));

    private static IEnumerable<(string What, string Expected, string Remedy)> Check(NotebookCell cell)
    {
        if (cell.Kind != CellKind.Code || cell.Language != CellLanguages.Default)
            yield return ($"the cell 'seed' in {cell.Language}", "a C# cell", "rename it, or write the seed in C#");
        else if (SeedCell.LastLineOf(cell) != SeedCell.LastLine)
            yield return ($"the last line '{SeedCell.LastLineOf(cell)}'", $"'{SeedCell.LastLine}'", "write exactly that as the cell's last line");
        if (cell.Role != CellRole.Setup)
            yield return ("a seed cell of another role", "role setup, so that graded answers find the seed", "correct metadata.course");
    }
}
