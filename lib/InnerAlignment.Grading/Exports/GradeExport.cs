using System.Collections.Immutable;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Grading.Exports;

/// <summary>Grades in the forms that other systems read. The same grades give the same bytes, whenever and wherever they were graded.</summary>
public static class GradeExport
{
    /// <summary>The forms.</summary>
    public static ImmutableArray<string> Formats { get; } = ["csv", "canvas", "gradescope", "junit", "nbgrader"];

    /// <summary>The files of one form, by name.</summary>
    /// <param name="sheet">The grades.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="assignment">What the other system calls the assignment.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static IReadOnlyList<(string Name, string Text)> Files(GradeSheet sheet, string format, string assignment)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return format switch
        {
            "csv" => [("grades.csv", GradeTables.Plain(sheet))],
            "canvas" => [("canvas.csv", GradeTables.Canvas(sheet, assignment))],
            "nbgrader" => [("nbgrader.csv", GradeTables.Nbgrader(sheet, assignment))],
            "junit" => [("junit.xml", JUnitReport.Of(sheet, assignment))],
            "gradescope" => [.. sheet.Rows.Select(row => ($"{row.Submission.Learner}/results.json", GradescopeResults.Of(sheet, row)))],
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, $"Expected one of {string.Join(", ", Formats)}."),
        };
    }

    /// <summary>A table as comma-separated values, as the exports write it.</summary>
    public static string Csv(IEnumerable<IEnumerable<object?>> rows) => Exports.Csv.Table(rows);
}
