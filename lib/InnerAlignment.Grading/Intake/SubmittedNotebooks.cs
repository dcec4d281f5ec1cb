using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Intake;

/// <summary>What is graded of a learner's notebooks: the answers, found by the id of their cell; and what was done to the cells that are locked.</summary>
/// <param name="Answers">From slug to source.</param>
/// <param name="Notes">Sentences on what was found changed, missing, copied or unreadable, and is not graded: the course's own cells are.</param>
public sealed record SubmittedNotebooks(ImmutableSortedDictionary<string, string> Answers, ImmutableArray<string> Notes)
{
    /// <summary>Reads notebooks against the ones that were given out.</summary>
    /// <param name="catalog">The course as it was given out.</param>
    /// <param name="files">What came.</param>
    /// <exception cref="RefusedException">None of them is a notebook of the course.</exception>
    public static SubmittedNotebooks Read(CourseCatalog catalog, ImmutableArray<SubmittedFile> files)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Dictionary<string, string> answers = new(StringComparer.Ordinal);
        List<string> notes = [];
        bool any = false;
        foreach (var file in files)
        {
            if (Parse(file, notes) is not { } document)
                continue;
            if (NotebookMatch.Find(catalog, document) is { } original)
                any |= Take(original, file, document, answers, notes);
            else
                notes.Add($"'{file.Path}' is no notebook of this course, and was left out.");
        }

        return any ? new SubmittedNotebooks(answers.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. notes]) : throw Nothing(notes);
    }

    private static RefusedException Nothing(List<string> notes) =>
        new($"no notebook of this course came; {string.Join(' ', notes.DefaultIfEmpty("hand in the notebook that was given out."))}");

    private static NotebookDocument? Parse(SubmittedFile file, List<string> notes)
    {
        try
        {
            return NotebookReader.Read(file.Content, file.Path);
        }
        catch (NotebookFormatException e)
        {
            notes.Add($"'{file.Path}' could not be read as a notebook: {e.Reason.Came}.");
            return null;
        }
    }

    private static bool Take(CourseNotebook original, SubmittedFile file, NotebookDocument document, Dictionary<string, string> answers, List<string> notes)
    {
        notes.AddRange(LockedCells.Compare(original.Document, document).Select(what => $"'{file.Path}': {what}"));
        foreach (var answer in original.Document.Cells.Where(cell => cell is { Role: CellRole.Answer, Exercise: not null }))
        {
            if (document.Cells.FirstOrDefault(cell => cell.Id == answer.Id && cell.Kind == CellKind.Code) is not { } came)
                continue;
            if (!answers.TryAdd(answer.Exercise!, came.Source) && answers[answer.Exercise!] != came.Source)
                notes.Add($"'{file.Path}' answers '{answer.Exercise}' a second time; the first answer counts.");
        }

        return true;
    }
}
