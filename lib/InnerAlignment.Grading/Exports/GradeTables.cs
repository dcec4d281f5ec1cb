using System.Globalization;
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
    /// <remarks>
    /// The form is that of Canvas's own export and importer (<see href="https://community.canvaslms.com/t5/Instructor-Guide/How-do-I-import-grades-in-the-Gradebook/ta-p/807"/>,
    /// <see href="https://github.com/instructure/canvas-lms/blob/master/lib/gradebook_importer.rb"/>). It finds a learner by any of the identifying columns;
    /// ours is the login, which has to be exact. A row whose first column speaks of points possible is no learner's.
    /// </remarks>
    public static string Canvas(GradeSheet sheet, string assignment) => Csv.Table(
    [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment],
        ["    Points Possible", "", "", "", "", sheet.Points],
        .. sheet.Rows.Select(row => (object?[])[CanvasName(row.Submission.Learner), "", "", new Identifier(row.Submission.Learner), "", row.Total]),
    ]);

    /// <summary>The columns and times of nbgrader's CSV export (<see href="https://nbgrader.readthedocs.io/en/stable/command_line_tools/nbgrader-export.html"/>).</summary>
    public static string Nbgrader(GradeSheet sheet, string assignment) => Csv.Table(
    [
        ["assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score", "late_submission_penalty", "score", "max_score"],
        .. sheet.Rows.Select(row => (object?[])[
            assignment, NbgraderTime(sheet.Due), NbgraderTime(row.Submission.SubmittedAt), new Identifier(row.Submission.Learner), "", "", "", row.Raw, row.Penalty, row.Total, sheet.Points]),
    ]);

    private static string CanvasName(string learner) => learner.Replace("Points Possible", "Points-Possible", StringComparison.Ordinal);

    /// <summary>In UTC, without saying so.</summary>
    private static string? NbgraderTime(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
