using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Execution;

/// <summary>The cells that one exercise reaches: what runs before the answer, the answer, and its checks.</summary>
/// <param name="Header">The exercise.</param>
/// <param name="Before">Setup, needed helpers and needed answers, in document order; experiments and slow cells are left out.</param>
/// <param name="Answer">The answer cell.</param>
/// <param name="Checks">The visible checks, each after the cells that it needs and the setup and helpers between it and the answer.</param>
public sealed record ExercisePlan(
    ExerciseHeader Header, ImmutableArray<NotebookCell> Before, NotebookCell Answer, ImmutableArray<NotebookCell> Checks)
{
    /// <summary>Finds the cells that an exercise reaches.</summary>
    /// <param name="notebook">A notebook of the course.</param>
    /// <param name="document">Its content with the answers in place.</param>
    /// <param name="slug">One of its exercises.</param>
    /// <exception cref="NotebookFormatException">The exercise has no answer cell.</exception>
    public static ExercisePlan For(CourseNotebook notebook, NotebookDocument document, string slug)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(document);
        var header = notebook.Exercises.First(exercise => exercise.Slug == slug);
        int answer = document.Cells.TakeWhile(cell => cell.Role != CellRole.Answer || cell.Exercise != slug).Count();
        if (answer == document.Cells.Length)
            throw new NotebookFormatException(notebook.Path, $"no answer cell for '{slug}'", "one", "Run `course format --check`.");
        var reached = Reached(notebook, document, header.Needs);
        var languages = reached.Select(cell => cell.Language).Append(header.Language).Append(CellLanguages.Default).ToHashSet();
        return new ExercisePlan(
            header,
            [.. document.Cells.Take(answer).Where(cell => reached.Contains(cell) || (IsSetup(cell) && languages.Contains(cell.Language)))],
            document.Cells[answer],
            [.. CheckCells(notebook, document, answer, slug)]);
    }

    private static IEnumerable<NotebookCell> CheckCells(CourseNotebook notebook, NotebookDocument document, int answer, string slug)
    {
        var checks = document.Cells.Where(cell => cell.Role == CellRole.Check && cell.Exercise == slug).ToHashSet();
        var needed = Reached(notebook, document, checks.SelectMany(check => check.Needs));
        var languages = checks.Select(check => check.Language).Append(CellLanguages.Default).ToHashSet();
        int last = document.Cells.Select((cell, index) => checks.Contains(cell) ? index : -1).Max();
        return document.Cells.Take(last + 1).Where((cell, index) =>
            checks.Contains(cell) || needed.Contains(cell) || (index > answer && Prepares(cell) && languages.Contains(cell.Language)));
    }

    private static bool Prepares(NotebookCell cell) => cell is { Role: CellRole.Setup or CellRole.Helper, IsSlow: false };

    private static bool IsSetup(NotebookCell cell) => cell is { Role: CellRole.Setup, IsSlow: false };

    private static HashSet<NotebookCell> Reached(CourseNotebook notebook, NotebookDocument document, IEnumerable<string> names)
    {
        HashSet<NotebookCell> reached = new(ReferenceEqualityComparer.Instance);
        Queue<string> needs = new(names);
        while (needs.TryDequeue(out var need))
        {
            foreach (var cell in document.Cells.Where(cell => IsNamed(cell, need) && reached.Add(cell)))
            {
                foreach (var next in cell.Needs.Concat(NeedsOf(notebook, cell)))
                    needs.Enqueue(next);
            }
        }

        return reached;
    }

    private static bool IsNamed(NotebookCell cell, string need) =>
        cell.Role == CellRole.Answer ? cell.Exercise == need : cell.Kind == CellKind.Code && cell.Id == need;

    private static ImmutableArray<string> NeedsOf(CourseNotebook notebook, NotebookCell cell) => cell.Role == CellRole.Answer
        ? notebook.Exercises.FirstOrDefault(exercise => exercise.Slug == cell.Exercise)?.Needs ?? []
        : [];
}
