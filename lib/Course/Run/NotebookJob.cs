using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Run;

/// <summary>A notebook about to run, with its answers in place.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Notebook">Its content, title and exercises; its path is its place in the report.</param>
/// <param name="Hash">Of everything that its outputs depend on.</param>
internal sealed record NotebookJob(NotebookFile File, CourseNotebook Notebook, string Hash)
{
    public string Path => File.Path;

    public IEnumerable<NotebookCell> CodeCells => Notebook.Document.Cells.Where(cell => cell.Kind == CellKind.Code);
}

/// <summary>A notebook that ran, or did not, with the outputs that it left.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Record">How it went.</param>
/// <param name="Notebook">The notebook with its outputs; null where the file could not be read.</param>
internal sealed record ExecutedNotebook(NotebookFile File, NotebookRecord Record, CourseNotebook? Notebook);
