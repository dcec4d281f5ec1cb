using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Exports;
using InnerAlignment.Grading.Record;
using InnerAlignment.Notebooks.Exercises;
using Microsoft.Data.Sqlite;

namespace InnerAlignment.Grading.Tests.Record;

public sealed class GradebookTests
{
    private static readonly DateTimeOffset Due = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly ExerciseEntry[] Exercises = [new("half", "1-a.ipynb", "Half", 3), new("step", "1-a.ipynb", "Step", 2)];

    private string folder = null!;

    [SetUp]
    public void Begin() => folder = Directory.CreateTempSubdirectory("gradebook-").FullName;

    [TearDown]
    public void End() => Directory.Delete(folder, recursive: true);

    [Test]
    public void What_was_kept_is_read_again_after_the_program_has_ended()
    {
        var submission = Graded("ada", passed: true) with { Notes = ["the locked cell 'setup' was edited"], Checks = [new Verdict("half", VerdictStatus.Wrong, "no", "1", "2")] };
        using (var book = Gradebook.Create(folder, Exercises, "seed"))
            book.Add(submission);

        using var again = Gradebook.Open(folder);

        var read = again.Submissions.Single();
        Assert.That(again.Exercises, Is.EqualTo(Exercises));
        Assert.That(read with { Results = [], Checks = [], Notes = [] }, Is.EqualTo(submission with { Results = [], Checks = [], Notes = [] }));
        Assert.That(read.Results, Is.EquivalentTo(submission.Results));
        Assert.That((read.Checks.Single(), read.Notes.Single()), Is.EqualTo((submission.Checks.Single(), submission.Notes.Single())));
    }

    [Test]
    public void Assignments_are_kept_with_the_exercises_that_are_graded_and_come_along_when_shares_are_joined()
    {
        AssignmentEntry assignment = new("week-1", Due, 5, "release", ["half", "step"]);
        using (Gradebook.Create(folder, Exercises, "seed", assignments: [assignment]))
        {
        }

        GradebookMerge.Write([folder], Path.Combine(folder, "joined"));

        using var book = Gradebook.Open(Path.Combine(folder, "joined"));
        var read = book.Assignments.Single();
        Assert.That(read with { Exercises = [] }, Is.EqualTo(assignment with { Exercises = [] }));
        Assert.That(read.Exercises, Is.EqualTo(assignment.Exercises));
    }

    [Test]
    public void A_gradebook_of_the_first_version_takes_the_tables_that_it_lacks()
    {
        using (SqliteConnection first = new($"Data Source={Path.Combine(folder, Gradebook.FileName)};Pooling=False"))
        {
            first.Open();
            using var command = first.CreateCommand();
            command.CommandText = $"""
                {GradebookSchema.Steps[0]}
                PRAGMA application_id = {GradebookSchema.ApplicationId}; PRAGMA user_version = 1;
                INSERT INTO facts VALUES ('seed', 'old'); INSERT INTO exercises VALUES ('half', 0, 'a.ipynb', 'Half', 3);
                """;
            command.ExecuteNonQuery();
        }

        using var book = Gradebook.Open(folder);

        Assert.That(book.Assignments, Is.Empty);
        Assert.That(book.Exercises.Single().Slug, Is.EqualTo("half"));
        Assert.That(book.RegradesOf("half", "v1"), Is.Empty);
        book.Add(Graded("ada", passed: true));
        Assert.That(book.Submissions, Has.Length.EqualTo(1));
    }

    [Test]
    public void The_last_submission_of_a_learner_counts_and_the_first_stays_in_the_file()
    {
        using var book = Gradebook.Create(folder, Exercises, "seed");

        book.Add(Graded("ada", passed: false));
        book.Add(Graded("ada", passed: true) with { Content = "second" });

        Assert.That(GradeSheet.Of(book).Rows.Single().Total, Is.EqualTo(3));
        Assert.That(book.Has("ada", "second", "v1"), Is.True);
        Assert.That(book.Has("ada", "second", "v2"), Is.False, "tests changed");
        Assert.That(book.Has("ada", "first", "v1"), Is.False, "went back to an earlier text");
    }

    [Test]
    public void A_seed_differs_by_learner_content_and_gradebook()
    {
        using var book = Gradebook.Create(folder, Exercises, "a");
        using var other = Gradebook.Create(Path.Combine(folder, "other"), Exercises, "b");

        ulong[] seeds = [book.SeedOf("ada", "x"), book.SeedOf("bob", "x"), book.SeedOf("ada", "y"), other.SeedOf("ada", "x")];

        Assert.That(seeds, Is.Unique);
        Assert.That(book.SeedOf("ada", "x"), Is.EqualTo(seeds[0]));
    }

    [Test]
    public void Manual_points_stand_in_place_of_the_tests_until_taken_back()
    {
        using var book = Gradebook.Create(folder, Exercises, "seed");
        book.Add(Graded("ada", passed: true));

        book.GiveManually("ada", "step", 1.5, "grace", "right idea");
        var given = GradeSheet.Of(book).Rows.Single().Points;
        book.GiveManually("ada", "step", null, "grace", "on second thoughts");

        Assert.That(given, Is.EqualTo([3, 1.5]));
        Assert.That(GradeSheet.Of(book).Rows.Single().Points, Is.EqualTo([3.0, 0]));
    }

    [TestCase("bob", "step", 1, "did you mean ada?")]
    [TestCase("ada", "leap", 1, "leap: not graded in this gradebook; did you mean")]
    [TestCase("ada", "step", 9, "expected 0 to 2")]
    [TestCase("ada", "step", double.NaN, "expected 0 to 2")]
    public void Manual_points_that_fit_nowhere_are_refused(string learner, string exercise, double points, string sentence)
    {
        using var book = Gradebook.Create(folder, Exercises, "seed");
        book.Add(Graded("ada", passed: true));

        Assert.That(() => book.GiveManually(learner, exercise, points, "grace", "why"), Throws.TypeOf<GradebookException>().With.Message.Contains(sentence));
    }

    [TestCase(0, 0)]
    [TestCase(29, 0)]
    [TestCase(31, 0.3)]
    [TestCase(24 * 60, 0.3)]
    [TestCase((24 * 60) + 1, 0.6)]
    [TestCase(24 * 60 * 40, 3)]
    public void Late_work_loses_a_share_for_each_day_begun(int minutes, double penalty)
    {
        using var book = Gradebook.Create(folder, Exercises, "seed");
        book.Add(Graded("ada", passed: true) with { SubmittedAt = Due.AddMinutes(minutes) });
        book.Add(Graded("eve", passed: true) with { SubmittedAt = Due.AddMinutes(minutes) });

        book.SetLateRule(new LateRule(Due, PercentPerDay: 10, Grace: TimeSpan.FromMinutes(30)), "grace");
        book.Extend("eve", Due.AddDays(50), "grace", "ill");

        Assert.That(GradeSheet.Of(book).Rows.Select(row => row.Penalty), Is.EqualTo([penalty, 0]).Within(1e-12));
    }

    [Test]
    public void Two_programs_cannot_have_one_gradebook()
    {
        using var book = Gradebook.Create(folder, Exercises, "seed");

        Assert.That(() => Gradebook.Open(folder), Throws.TypeOf<GradebookException>().With.Message.Contains("in use by another program"));
        Assert.That(() => book.Add(Graded("ada", passed: true)), Throws.Nothing);
    }

    [Test]
    public void A_clock_that_was_set_back_is_noticed_and_nothing_is_lost()
    {
        using (var book = Gradebook.Create(folder, Exercises, "seed"))
            book.Add(Graded("ada", passed: true));

        Assert.That(() => Gradebook.Open(folder, new Yesterday()), Throws.TypeOf<GradebookException>().With.Message.Contains("set back"));
        using var again = Gradebook.Open(folder);
        Assert.That(again.Submissions, Has.Length.EqualTo(1));
    }

    [Test]
    public void One_exercise_graded_again_leaves_the_others_and_says_so_in_every_later_record()
    {
        var share = Path.Combine(folder, "share");
        using (var book = Gradebook.Create(share, Exercises, "seed"))
        {
            var before = Graded("ada", passed: true);
            book.Add(before);
            book.Replace(before, before with { Tests = "v2", Results = [Result("half", "A", 2, passed: false)] }, "half", "grace", "a slip in the test");
        }

        GradebookMerge.Write([share], Path.Combine(folder, "joined"));
        using var joined = Gradebook.Open(Path.Combine(folder, "joined"));

        Assert.That(joined.RegradesOf("half", "v2"), Is.EqualTo([new Regrade("ada", "half", 3, 0, "grace", "a slip in the test")]));
        Assert.That(joined.HasRegrade("ada", "first", "half", "v2"), Is.True);
        Assert.That((joined.HasRegrade("ada", "first", "half", "v1"), joined.HasRegrade("ada", "first", "step", "v2"), joined.HasRegrade("ada", "second", "half", "v2")), Is.EqualTo((false, false, false)));
        Assert.That(joined.Submissions.Single().Results.Select(result => result.Test.Method), Is.EquivalentTo(["T.A", "T.C"]));
        Assert.That(joined.Has("ada", "first", "v2"), Is.True);
    }

    [TestCase("", "no gradebook.db")]
    [TestCase("this is no database, and longer than a header of one hundred bytes has to be, so that SQLite reads it as a header ..", "no gradebook")]
    public void What_is_no_gradebook_is_named(string content, string sentence)
    {
        if (content.Length > 0)
            File.WriteAllText(Path.Combine(folder, Gradebook.FileName), content);

        Assert.That(() => Gradebook.Open(folder), Throws.TypeOf<GradebookException>().With.Message.Contains(sentence));
    }

    [Test]
    public void A_refused_submission_has_no_points_and_its_reason_in_the_export()
    {
        using var book = Gradebook.Create(folder, Exercises, "seed");
        book.Add(Graded("=eve", passed: true) with { Results = [], Refusal = "it holds a link, and \"more\"" });

        var text = GradeExport.Files(GradeSheet.Of(book), "csv", "A").Single().Text;

        Assert.That(text, Is.EqualTo("learner,half,step,penalty,total,of,notes,refused\r\n'=eve,0,0,0,0,5,0,\"it holds a link, and \"\"more\"\"\"\r\n"));
    }

    [Test]
    public void JUnit_takes_names_that_XML_does_not()
    {
        using var book = Gradebook.Create(folder, Exercises, "seed");
        book.Add(Graded("a\u0001<b>\U0001F600", passed: false));

        var report = System.Xml.Linq.XDocument.Parse(GradeExport.Files(GradeSheet.Of(book), "junit", "A").Single().Text);

        Assert.That(report.Root!.Element("testsuite")!.Attribute("name")!.Value, Is.EqualTo("a?<b>\U0001F600"));
    }

    private static GradedSubmission Graded(string learner, bool passed) => new(
        learner, "first", Due, ulong.MaxValue, "v1", null,
        [Result("half", "A", 2, passed), Result("half", "B", 1, passed), Result("step", "C", 2, passed: false)], [], []);

    private static HiddenTestResult Result(string exercise, string method, int points, bool passed) =>
        new(new HiddenTest(exercise, $"T.{method}(1)", $"T.{method}", method, points), passed, passed ? "" : "a hint", passed ? "" : "a detail");

    private sealed class Yesterday : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(-1);
    }
}
