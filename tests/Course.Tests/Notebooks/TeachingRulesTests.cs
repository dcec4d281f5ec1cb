using System.Text.RegularExpressions;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Notebooks;

/// <summary>The rules for every notebook, as far as a machine can see them.</summary>
[TestFixtureSource(typeof(CourseFiles), nameof(CourseFiles.Notebooks))]
public sealed partial class TeachingRulesTests(string notebook)
{
    private readonly NotebookDocument document = NotebookReader.ReadFile(CourseFiles.Notebook(notebook));

    private IEnumerable<NotebookCell> Code => document.Cells.Where(cell => cell.Kind == CellKind.Code);

    [Test]
    public void It_opens_with_what_one_will_be_able_to_do_and_a_table_of_text_time_and_what_came_before()
    {
        var opening = document.Cells[0].Source;

        Assert.That(opening, Does.StartWith("# ").And.Match(@"\*\*After this \w+ you can\*\*"));
        Assert.That(OpeningRow().Matches(opening).Select(row => row.Groups["name"].Value), Is.EqualTo(new[] { "Text", "Time", "Before" }));
    }

    [Test]
    public void It_asks_four_to_six_exercises_or_two_where_the_course_begins()
    {
        int count = ExerciseHeaderReader.ReadAll(document, notebook).Length;

        Assert.That(count, notebook == "start-here.ipynb" ? Is.EqualTo(2) : Is.InRange(4, 6));
    }

    [Test]
    public void It_has_a_prediction_that_the_experiment_waits_for()
    {
        var predictions = Code.Where(cell => cell.Role == CellRole.Prediction).Select(cell => PredictionName().Match(cell.Source).Groups["name"].Value).ToArray();

        Assert.That(predictions, Is.Not.Empty);
        Assert.That(predictions.Where(name => !Code.Any(cell => cell.Source.Contains($"{name}.Reveal(", StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void It_has_a_misleading_result_to_look_closer_at() =>
        Assert.That(document.Cells.Where(cell => cell.Kind == CellKind.Markdown && cell.Source.Contains("Look closer", StringComparison.OrdinalIgnoreCase)), Is.Not.Empty);

    [Test]
    public void It_closes_with_definitions_three_questions_what_is_unknown_and_references()
    {
        var closing = document.Cells.TakeLast(5).ToArray();

        Assert.That(closing.Select(cell => cell.Source.Split('\n')[0]), Is.EqualTo(new[]
        {
            "## Definitions met", $"Glossary.Of(\"{notebook}\")", "## Three questions to recall tomorrow", "## What is still unknown", "## References",
        }));
        Assert.That(NumberedLine().Count(closing[2].Source), Is.EqualTo(3));
    }

    [Test]
    public void Every_draw_derives_from_the_cell_seed()
    {
        var draws = Code.Where(cell => Draws().IsMatch(cell.Source)).Select(cell => cell.Id).ToArray();

        Assert.That(draws.Length == 0 || SeedCell.Stands(document), $"no cell 'seed', but these cells draw: {string.Join(", ", draws)}");
        Assert.That(Code.Where(cell => cell.Id != SeedCell.Id && FixedSeed().IsMatch(cell.Source)).Select(cell => cell.Id), Is.Empty, "cells with a seed of their own");
    }

    [GeneratedRegex(@"^\| (?<name>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex OpeningRow();

    [GeneratedRegex(@"\b(?<name>\w+)\s*=\s*Predict\.")]
    private static partial Regex PredictionName();

    [GeneratedRegex(@"^\d\. ", RegexOptions.Multiline)]
    private static partial Regex NumberedLine();

    [GeneratedRegex(@"\bRandomStream\b|\b[sS]eed\b")]
    private static partial Regex Draws();

    /// <summary>A number where a seed belongs: <c>seed: 7</c>, <c>Seed = 3</c>, <c>new RandomStream(11)</c>.</summary>
    [GeneratedRegex(@"\b[sS]eed\s*[:=]\s*\d|\bRandomStream\(\s*\d|\bInitialize(Exactly)?\(\s*\d")]
    private static partial Regex FixedSeed();
}
