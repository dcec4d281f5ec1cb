using System.Collections.Immutable;
using System.Globalization;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Run;

/// <summary>What makes a notebook that ran anything but green.</summary>
internal static class Judgement
{
    public static ImmutableArray<Failure> Of(CourseNotebook notebook, ImmutableArray<CellRecord> cells, AnswerMode answers) =>
    [
        .. cells.Where(cell => cell.Message is not null).Select(cell => new Failure(cell.Id, cell.Message!)),
        .. cells.SelectMany(cell => cell.Measurements.Where(item => !item.Agrees).Select(item => new Failure(cell.Id, Disagreement(item)))),
        .. answers == AnswerMode.Reference ? OfAnswers(notebook, cells) : [],
    ];

    private static IEnumerable<Failure> OfAnswers(CourseNotebook notebook, ImmutableArray<CellRecord> cells)
    {
        foreach (var cell in cells)
        {
            foreach (var verdict in cell.Verdicts.Where(verdict => verdict.Status != "right"))
                yield return new Failure(cell.Id, $"the reference answer to '{verdict.Exercise}' is {verdict.Status}: {verdict.Message}");
        }

        var judged = cells.SelectMany(cell => cell.Verdicts).Select(verdict => verdict.Exercise).ToHashSet();
        foreach (var exercise in notebook.Exercises.Where(exercise => !judged.Contains(exercise.Slug)))
            yield return new Failure(null, $"exercise '{exercise.Slug}': no check gave a verdict");
    }

    private static string Disagreement(MeasurementRecord item) => string.Create(
        CultureInfo.InvariantCulture,
        $"{item.Name}: measured {item.Measured:g6} {item.Unit}, expected {item.Relation} {item.Reference:g6} (tolerance {item.Tolerance:g3}; {item.Source})");
}
