using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Grading.Intake;

/// <summary>Compares the cells that are not a learner's to change with those that were given out.</summary>
internal static class LockedCells
{
    /// <summary>A sentence for each cell that was edited, deleted, copied, turned into another kind or moved. Grading uses the cells given out.</summary>
    public static IEnumerable<string> Compare(NotebookDocument original, NotebookDocument came)
    {
        var byId = came.Cells.ToLookup(cell => cell.Id, StringComparer.Ordinal);
        var locked = original.Cells.Where(IsLocked).ToArray();
        foreach (var cell in locked)
        {
            if (Change(cell, [.. byId[cell.Id]]) is { } change)
                yield return $"the locked cell '{cell.Id}' {change}; the one given out was used.";
        }

        foreach (var answer in original.Cells.Where(cell => cell.Role == CellRole.Answer))
        {
            if (AnswerChange(answer, [.. byId[answer.Id]]) is { } change)
                yield return $"the answer cell '{answer.Id}' {change}.";
        }

        if (Moved(locked, came) is { } moved)
            yield return $"the locked cell '{moved}' was moved; the order given out was used.";
    }

    /// <summary>True for a cell that is not a learner's to change.</summary>
    internal static bool IsLocked(NotebookCell cell) =>
        cell.IsExerciseHeader || (cell.Kind == CellKind.Code && cell.Role is CellRole.Setup or CellRole.Helper or CellRole.Check or CellRole.Experiment);

    private static string? Change(NotebookCell original, NotebookCell[] came) => came switch
    {
        [] => "is missing",
        { Length: > 1 } => "is there more than once",
        [var one] when one.Kind != original.Kind => "is of another kind",
        [var one] when Plain(one.Source) != Plain(original.Source) => SeedCell.Id == original.Id ? null : "was edited",
        [var one] when one.Role != original.Role || one.Exercise != original.Exercise => "has other course metadata",
        _ => null,
    };

    private static string? AnswerChange(NotebookCell original, NotebookCell[] came) => came switch
    {
        [] => "is missing",
        { Length: > 1 } => "is there more than once; the first one counts",
        [var one] when one.Kind != original.Kind => "is of another kind, and counts as missing",
        [var one] when one.Role != original.Role || one.Exercise != original.Exercise => "has other course metadata; what was given out was used",
        _ => null,
    };

    /// <summary>Editors differ in the space at the ends of lines.</summary>
    internal static string Plain(string source) => string.Join('\n', source.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim();

    private static string? Moved(NotebookCell[] locked, NotebookDocument came)
    {
        var order = locked.Select((cell, index) => (cell.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        int last = -1;
        foreach (var id in came.Cells.Select(cell => cell.Id).Distinct().Where(order.ContainsKey))
        {
            if (order[id] < last)
                return id;
            last = order[id];
        }

        return null;
    }
}
