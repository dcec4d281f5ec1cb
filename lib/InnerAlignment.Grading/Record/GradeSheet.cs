using System.Collections.Immutable;

namespace InnerAlignment.Grading.Record;

/// <summary>The grades of a class as they stand: results, manual points and late rules put together.</summary>
/// <param name="Exercises">The columns.</param>
/// <param name="Rows">One for each learner, by name.</param>
public sealed record GradeSheet(ImmutableArray<ExerciseEntry> Exercises, ImmutableArray<GradeRow> Rows)
{
    /// <summary>When the work was due, or null when there is no late rule.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>All points there are.</summary>
    public int Points => Exercises.Sum(exercise => exercise.Points);

    /// <summary>Computes the grades.</summary>
    public static GradeSheet Of(Gradebook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var (exercises, manual, lateness) = (book.Exercises, book.ManualPoints, book.Lateness);
        return new GradeSheet(exercises, [.. book.Submissions.Select(submission => Row(submission, exercises, manual, lateness))]) { Due = lateness.Rule?.Due };
    }

    private static GradeRow Row(
        GradedSubmission submission, ImmutableArray<ExerciseEntry> exercises, ImmutableDictionary<(string, string), ManualPoints> manual, Lateness lateness)
    {
        var byExercise = submission.Results.ToLookup(result => result.Test.Exercise);
        ImmutableArray<double> points = [.. exercises.Select(exercise => manual.TryGetValue((submission.Learner, exercise.Slug), out var given)
            ? given.Points
            : Scores.Points(byExercise[exercise.Slug]))];
        return new GradeRow(submission, points, lateness.Penalty(submission.Learner, submission.SubmittedAt, points.Sum()));
    }
}

/// <summary>The grade of one learner.</summary>
/// <param name="Submission">What was graded.</param>
/// <param name="Points">For each exercise, manual points in place of the tests' where there are any.</param>
/// <param name="Penalty">Points taken off because it came late, from 0 to their sum.</param>
public sealed record GradeRow(GradedSubmission Submission, ImmutableArray<double> Points, double Penalty)
{
    /// <summary>Points before the penalty.</summary>
    public double Raw => Points.Sum();

    /// <summary>The grade.</summary>
    public double Total => Raw - Penalty;
}
