using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Grading.Exports;

/// <summary>The <c>results.json</c> that Gradescope reads from an autograder (<see href="https://gradescope-autograders.readthedocs.io/en/latest/specs/"/>).</summary>
internal static class GradescopeResults
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(GradeSheet sheet, GradeRow row)
    {
        JsonObject results = new()
        {
            ["score"] = Math.Round(row.Total, 2),
            ["output"] = string.Join('\n', row.Submission.Notes.Prepend(row.Submission.Refusal ?? "").Where(line => line.Length > 0)),
            ["visibility"] = "visible",
            ["tests"] = new JsonArray([.. sheet.Exercises.Zip(row.Points, (exercise, points) => Test(exercise, points, row.Submission))]),
        };
        return results.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Test(ExerciseEntry exercise, double points, GradedSubmission submission) => new()
    {
        ["name"] = exercise.Title,
        ["score"] = Math.Round(points, 2),
        ["max_score"] = exercise.Points,
        ["output"] = string.Join('\n', submission.Results.Where(result => result.Test.Exercise == exercise.Slug && !result.Passed).Select(Line)),
        ["visibility"] = "visible",
    };

    private static string Line(HiddenTestResult result) => $"{result.Test.PublicName}: {result.Hint}";
}
