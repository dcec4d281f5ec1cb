using System.Collections.Immutable;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Rules;

/// <summary>Every exercise is whole: a valid header, then one stub, then a check, and what it needs before them.</summary>
internal static class ExerciseRules
{
    public static IEnumerable<Finding> Check(NotebookDocument document, NotebookPlace place)
    {
        List<Finding> findings = [];
        var headers = document.Cells
            .Select((cell, index) => (Cell: cell, Index: index))
            .Where(entry => entry.Cell.IsExerciseHeader)
            .Select(entry => new Place(ExerciseHeaderReader.Read(entry.Cell, place.Path, findings.Add), entry.Cell, entry.Index))
            .ToImmutableArray();
        CheckSlugs(document, place, headers, findings);
        foreach (var header in headers.Where(header => header.Header is not null))
            new ExerciseCheck(document, place, header.Header!, header.Cell, header.Index, findings).Run();
        return findings.Distinct();
    }

    private static void CheckSlugs(NotebookDocument document, NotebookPlace place, ImmutableArray<Place> headers, List<Finding> findings)
    {
        var slugs = headers.Select(header => header.Cell.Metadata.TextAt("course", "slug")).ToHashSet();
        foreach (var twice in headers.GroupBy(header => header.Header?.Slug).Where(group => group.Key is not null).SelectMany(group => group.Skip(1)))
            findings.Add(new Finding(place.Path, twice.Cell.Id, $"a second exercise '{twice.Header!.Slug}'", "one of that slug", "rename one"));
        foreach (var cell in document.Cells.Where(cell => cell.Exercise is not null && !slugs.Contains(cell.Exercise)))
            findings.Add(new Finding(place.Path, cell.Id, $"exercise '{cell.Exercise}'", "the slug of a header in this notebook", "correct it or add the header"));
    }

    private sealed record Place(ExerciseHeader? Header, NotebookCell Cell, int Index);

    private sealed class ExerciseCheck(
        NotebookDocument document, NotebookPlace place, ExerciseHeader header, NotebookCell headerCell, int headerIndex, List<Finding> findings)
    {
        public void Run()
        {
            var answers = Positions(CellRole.Answer);
            var checks = Positions(CellRole.Check);
            if (answers.Length != 1 || answers[0] < headerIndex)
                Report(headerCell, $"{answers.Length} answer cells for '{header.Slug}'", "one, below the header", "add or remove answer cells");
            else
                CheckAnswer(document.Cells[answers[0]]);
            if (checks.Length == 0 || checks.Any(check => answers.Any(answer => check < answer)))
                Report(headerCell, $"{checks.Length} check cells for '{header.Slug}'", "one or more, below the answer", "add or move the check");
            foreach (var need in header.Needs)
                CheckNeed(need);
            foreach (var cell in document.Cells.Where(NeedsBrowser))
                Report(cell, "a JavaScript cell that an exercise depends on", "no browser needed by an exercise", "make it optional");
        }

        private void CheckAnswer(NotebookCell answer)
        {
            if (answer.Language != header.Language)
                Report(answer, $"an answer in {answer.Language}", $"the header's language, {header.Language}", "correct one of them");
            if (!AnswerStub.Stands(answer, header.Slug))
                Report(answer, "no stub", $"a stub that throws NotImplementedException(\"{header.Slug}\")", "put the stub back; answers stand in tests/");
            if (!answer.Source.Contains(header.EntryName, StringComparison.Ordinal))
                Report(answer, $"no '{header.EntryName}' in the stub", $"the entry {header.Entry}", "correct the stub or the entry");
        }

        private void CheckNeed(string need)
        {
            bool found = document.Cells.Take(headerIndex).Any(cell =>
                (cell.Role == CellRole.Answer && cell.Exercise == need) || (cell.Role is CellRole.Helper or CellRole.Setup && cell.Id == need));
            if (!found)
                Report(headerCell, $"need '{need}'", "an exercise or the id of a helper cell above", "correct 'needs'");
        }

        private bool NeedsBrowser(NotebookCell cell) => cell.Kind == CellKind.Code && cell.Language == "javascript"
            && (header.Needs.Contains(cell.Id) || cell.Role == CellRole.Setup
                || (cell.Role is CellRole.Answer or CellRole.Check && cell.Exercise == header.Slug));

        private ImmutableArray<int> Positions(CellRole role) =>
        [
            .. document.Cells
                .Select((cell, index) => (cell, index))
                .Where(entry => entry.cell.Role == role && entry.cell.Exercise == header.Slug)
                .Select(entry => entry.index),
        ];

        private void Report(NotebookCell cell, string what, string expected, string remedy) =>
            findings.Add(new Finding(place.Path, cell.Id, what, expected, remedy));
    }
}
