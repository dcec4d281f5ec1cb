using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Notebooks.Exercises;
using Microsoft.Data.Sqlite;

namespace InnerAlignment.Grading.Record;

/// <summary>Graded submissions as rows of a gradebook, and back.</summary>
internal static class SubmissionRows
{
    /// <returns>How many rows were written.</returns>
    public static int Write(SqliteConnection open, GradedSubmission submission, string gradedAt)
    {
        var id = Gradebook.Rows(open,
            "INSERT INTO submissions (learner, content, submitted_at, graded_at, seed, tests, refusal) VALUES ($learner, $content, $submitted, $graded, $seed, $tests, $refusal) RETURNING id",
            row => row.GetInt64(0),
            ("$learner", submission.Learner), ("$content", submission.Content), ("$submitted", Gradebook.Text(submission.SubmittedAt)), ("$graded", gradedAt),
            ("$seed", submission.Seed.ToString(CultureInfo.InvariantCulture)), ("$tests", submission.Tests), ("$refusal", (object?)submission.Refusal ?? DBNull.Value))[0];
        foreach (var result in submission.Results)
            Write(open, id, result);
        foreach (var check in submission.Checks)
            Gradebook.Write(open, "INSERT INTO checks VALUES ($id, $exercise, $verdict)", ("$id", id), ("$exercise", check.Exercise), ("$verdict", JsonSerializer.Serialize(check)));
        foreach (var (position, note) in submission.Notes.Index())
            Gradebook.Write(open, "INSERT INTO notes VALUES ($id, $position, $sentence)", ("$id", id), ("$position", position), ("$sentence", note));
        return 1 + submission.Results.Length + submission.Checks.Length + submission.Notes.Length;
    }

    public static ImmutableArray<GradedSubmission> ReadLast(SqliteConnection open)
    {
        var results = ById(open, "results", "submission, exercise, test, method, public_name, points, passed, hint, detail", "test", ReadResult);
        var checks = ById(open, "checks", "submission, verdict", "exercise", row => JsonSerializer.Deserialize<Verdict>(row.GetString(1))!);
        var notes = ById(open, "notes", "submission, sentence", "position", row => row.GetString(1));
        return Gradebook.Rows(open,
            "SELECT id, learner, content, submitted_at, seed, tests, refusal FROM submissions WHERE id IN (SELECT max(id) FROM submissions GROUP BY learner) ORDER BY learner",
            row => new GradedSubmission(
                row.GetString(1), row.GetString(2), Gradebook.Time(row.GetString(3)), ulong.Parse(row.GetString(4), CultureInfo.InvariantCulture), row.GetString(5),
                row.IsDBNull(6) ? null : row.GetString(6), [.. results[row.GetInt64(0)]], [.. checks[row.GetInt64(0)]], [.. notes[row.GetInt64(0)]]));
    }

    private static void Write(SqliteConnection open, long id, HiddenTestResult result) => Gradebook.Write(
        open, "INSERT INTO results VALUES ($id, $exercise, $test, $method, $name, $points, $passed, $hint, $detail)",
        ("$id", id), ("$exercise", result.Test.Exercise), ("$test", result.Test.FullName), ("$method", result.Test.Method), ("$name", result.Test.PublicName),
        ("$points", result.Test.Points ?? 0), ("$passed", result.Passed ? 1 : 0), ("$hint", result.Hint), ("$detail", result.Detail));

    private static HiddenTestResult ReadResult(SqliteDataReader row) => new(
        new HiddenTest(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5)),
        row.GetInt64(6) == 1, row.GetString(7), row.GetString(8));

    private static ILookup<long, T> ById<T>(SqliteConnection open, string table, string columns, string order, Func<SqliteDataReader, T> read) =>
        Gradebook.Rows(open, $"SELECT {columns} FROM {table} ORDER BY submission, {order}", row => (Id: row.GetInt64(0), Value: read(row)))
            .ToLookup(row => row.Id, row => row.Value);
}
