using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Intake;

/// <summary>Tells of which notebook of a course a file is a copy: names can change, the ids of cells do not.</summary>
public static class NotebookMatch
{
    /// <summary>The notebook with which it shares most answer cells, then most cells; null where that is too little to tell.</summary>
    public static CourseNotebook? Find(CourseCatalog catalog, NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(document);
        var ids = document.Cells.Select(cell => cell.Id).ToHashSet(StringComparer.Ordinal);
        var best = catalog.Notebooks
            .Select(notebook => (notebook, Shared: notebook.Document.Cells.Count(cell => ids.Contains(cell.Id)), Answers: notebook.Document.Cells.Count(cell => cell.Role == CellRole.Answer && ids.Contains(cell.Id))))
            .OrderByDescending(candidate => candidate.Answers).ThenByDescending(candidate => candidate.Shared)
            .FirstOrDefault();
        return best.Shared > 0 && (best.Answers > 0 || best.Shared * 2 > best.notebook.Document.Cells.Length) ? best.notebook : null;
    }
}
