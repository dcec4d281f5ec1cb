using System.Collections.Immutable;

namespace InnerAlignment.Grading.Record;

/// <summary>One exercise of one learner, graded again after its tests changed: points by the tests, whatever was given by hand.</summary>
/// <param name="Learner">Whose.</param>
/// <param name="Exercise">Which.</param>
/// <param name="Before">Points by the tests before.</param>
/// <param name="After">Points by the tests now.</param>
/// <param name="Author">Who had it graded again.</param>
/// <param name="Reason">Why.</param>
public sealed record Regrade(string Learner, string Exercise, int Before, int After, string Author, string Reason);

/// <summary>Gradings of one exercise that stand in place of an earlier one.</summary>
public static class Regrades
{
    extension(Gradebook book)
    {
        /// <summary>The gradings of an exercise by these tests that were made again, by learner; the last of each.</summary>
        public ImmutableArray<Regrade> RegradesOf(string exercise, string tests) => book.File.Use(open => Gradebook.Rows(
            open,
            "SELECT learner, points_before, points_after, author, reason FROM regrades WHERE id IN (SELECT max(id) FROM regrades WHERE exercise = $exercise AND tests = $tests GROUP BY learner) ORDER BY learner",
            row => new Regrade(row.GetString(0), exercise, row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetString(4)), ("$exercise", exercise), ("$tests", tests)));

        /// <summary>True when this content of a learner was graded again in an exercise by these tests.</summary>
        public bool HasRegrade(string learner, string content, string exercise, string tests) => !book.File.Use(open => Gradebook.Rows(
            open, "SELECT 1 FROM regrades WHERE learner = $learner AND content = $content AND exercise = $exercise AND tests = $tests LIMIT 1", row => 1,
            ("$learner", learner), ("$content", content), ("$exercise", exercise), ("$tests", tests))).IsEmpty;

        /// <summary>Puts new results of one exercise in place of the earlier ones; those of the other exercises stand. All of it is kept, or nothing.</summary>
        /// <param name="before">The submission as it was graded.</param>
        /// <param name="again">Its grading in the one exercise.</param>
        /// <param name="exercise">Which.</param>
        /// <param name="author">Who has it graded again.</param>
        /// <param name="reason">Why.</param>
        public void Replace(GradedSubmission before, GradedSubmission again, string exercise, string author, string reason)
        {
            ArgumentNullException.ThrowIfNull(before);
            ArgumentNullException.ThrowIfNull(again);
            var after = before with
            {
                Tests = again.Tests,
                Results = [.. before.Results.Where(result => result.Test.Exercise != exercise), .. again.Results],
                Checks = [.. before.Checks.Where(check => check.Exercise != exercise), .. again.Checks],
            };
            book.File.InTransaction(open => SubmissionRows.Write(open, after, book.Now()) + Gradebook.Write(
                open,
                "INSERT INTO regrades (learner, content, exercise, tests, points_before, points_after, author, reason, made_at) VALUES ($learner, $content, $exercise, $tests, $before, $after, $author, $reason, $now)",
                ("$learner", after.Learner), ("$content", after.Content), ("$exercise", exercise), ("$tests", after.Tests), ("$before", Points(before, exercise)),
                ("$after", Points(after, exercise)), ("$author", author), ("$reason", reason), ("$now", book.Now())));
        }
    }

    private static int Points(GradedSubmission submission, string exercise) => Scores.Points(submission.Results.Where(result => result.Test.Exercise == exercise));
}
