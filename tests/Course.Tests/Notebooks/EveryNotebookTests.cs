using InnerAlignment.Course.Run;
using InnerAlignment.Lessons.Experiments;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Notebooks;

/// <summary>Every notebook runs, and what it measures is judged by a rule that can say no.</summary>
[TestFixtureSource(typeof(CourseFiles), nameof(CourseFiles.Notebooks))]
public sealed class EveryNotebookTests(string notebook)
{
    private readonly string[] exercises =
        [.. ExerciseHeaderReader.ReadAll(NotebookReader.ReadFile(CourseFiles.Notebook(notebook)), notebook).Select(header => header.Slug)];

    [Test]
    public async Task It_runs_to_its_end_with_the_reference_answers_and_all_is_right()
    {
        var record = await CourseRecord.OfAsync(notebook, AnswerMode.Reference);

        Assert.That(record.Failures.Select(failure => failure.Sentence), Is.Empty);
        Assert.That(record.Cells.Select(cell => cell.Status), Is.All.EqualTo(CellStatus.Ok));
        Assert.That(record.Verdicts.Select(verdict => (verdict.Exercise, verdict.Status)), Is.EquivalentTo(exercises.Select(slug => (slug, "right"))));
    }

    [Test]
    public async Task It_runs_to_its_end_as_a_learner_finds_it_and_every_exercise_is_open()
    {
        var record = await CourseRecord.OfAsync(notebook, AnswerMode.Stubs);

        Assert.That(record.Failures.Select(failure => failure.Sentence), Is.Empty);
        Assert.That(record.Cells.Select(cell => cell.Status), Is.All.EqualTo(CellStatus.Ok));
        Assert.That(record.Verdicts.Select(verdict => (verdict.Exercise, verdict.Status)), Is.EquivalentTo(exercises.Select(slug => (slug, "unanswered"))));
    }

    [Test]
    public async Task Every_measurement_shifted_by_twice_its_tolerance_disagrees()
    {
        var record = await CourseRecord.OfAsync(notebook, AnswerMode.Reference);

        var blind = record.Measurements.Where(item => Shifted(item).Any(measurement => measurement.Agrees));

        Assert.That(blind.Select(item => item.Name), Is.Empty);
        Assert.That(record.Measurements.Where(item => Judged(item, item.Measured).Agrees != item.Agrees), Is.Empty, "the verdict shown is the library's");
    }

    [Test]
    public async Task Something_is_measured_for_every_exercise()
    {
        var record = await CourseRecord.OfAsync(notebook, AnswerMode.Reference);

        Assert.That(record.Measurements.Count(), Is.AtLeast(exercises.Length));
    }

    /// <summary>The reference itself, moved by twice the tolerance to where it has to disagree; by the least that a number this large can move where the tolerance is 0.</summary>
    private static IEnumerable<Measurement> Shifted(MeasurementRecord item)
    {
        var shift = item.Tolerance > 0 ? 2 * item.Tolerance : 1e-9 * Math.Max(1, Math.Abs(item.Reference));
        if (item.Relation is "within" or "above")
            yield return Judged(item, item.Reference - shift);
        if (item.Relation is "within" or "below")
            yield return Judged(item, item.Reference + shift);
    }

    private static Measurement Judged(MeasurementRecord item, double measured) =>
        new(item.Name, measured, item.Reference, item.Tolerance, Enum.Parse<Relation>(item.Relation, ignoreCase: true), item.Source ?? "", item.Unit ?? "");
}
