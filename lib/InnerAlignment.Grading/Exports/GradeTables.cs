using InnerAlignment.Grading.Record;

namespace InnerAlignment.Grading.Exports;

/// <summary>Grades as tables.</summary>
internal static class GradeTables
{
    /// <summary>A row for each learner, a column for each exercise.</summary>
    public static string Plain(GradeSheet sheet) => Csv.Table(
    [
        ["learner", .. sheet.Exercises.Select(exercise => exercise.Slug), "penalty", "total", "of", "notes", "refused"],
        .. sheet.Rows.Select(row => (object?[])[
            row.Submission.Learner, .. row.Points.Select(points => (object?)points), row.Penalty, row.Total, sheet.Points, row.Submission.Notes.Length, row.Submission.Refusal]),
    ]);

    /// <summary>What the gradebook of Canvas imports: its five leading columns, one column for the assignment, and a row with the points possible.</summary>
    /// <remarks>Canvas finds a learner by any of the identifying columns; ours is the login.</remarks>
    public static string Canvas(GradeSheet sheet, string assignment) => Csv.Table(
    [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment],
        ["    Points Possible", "", "", "", "", sheet.Points],
        .. sheet.Rows.Select(row => (object?[])[row.Submission.Learner, "", "", row.Submission.Learner, "", row.Total]),
    ]);

    /// <summary>The columns of nbgrader's CSV export.</summary>
    public static string Nbgrader(GradeSheet sheet, string assignment) => Csv.Table(
    [
        ["assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score", "late_submission_penalty", "score", "max_score"],
        .. sheet.Rows.Select(row => (object?[])[
            assignment, "", Gradebook.Text(row.Submission.SubmittedAt), row.Submission.Learner, "", "", "", row.Raw, row.Penalty, row.Total, sheet.Points]),
    ]);
}
