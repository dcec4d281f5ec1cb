using InnerAlignment.Course.Tests.Run;
using InnerAlignment.Grading.Discovery;
using InnerAlignment.Grading.Record;

namespace InnerAlignment.Course.Tests.Grade;

/// <summary>What a teacher enters by hand, as a terminal passes it on.</summary>
public sealed class GradebookCommandTests
{
    private static readonly DateTimeOffset HandedIn = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private string grades = null!;

    [SetUp]
    public void Write_a_gradebook()
    {
        grades = Directory.CreateTempSubdirectory("grades-").FullName;
        using var book = Gradebook.Create(grades, [new ExerciseEntry("half", "1-a.ipynb", "Half", 4), new ExerciseEntry("step", "1-a.ipynb", "Step", 2)], "seed");
        foreach (var learner in (string[])["ada", "bob"])
        {
            HiddenTest test = new("half", "T.A", "T.A", "A", 4);
            book.Add(new GradedSubmission(learner, "content", HandedIn, 1, "tests", null, [new HiddenTestResult(test, Passed: true, "", "")], [], []));
        }
    }

    [TearDown]
    public void Clean() => Directory.Delete(grades, recursive: true);

    [Test]
    public async Task Points_by_hand_stand_in_the_export_until_they_are_taken_back()
    {
        Assert.That(await CourseAsync(0, "override", grades, "ada", "step", "--points", "1.5", "--reason", "right idea"), Is.EqualTo("ada: 5.5 in all\n"));
        Assert.That(await ExportAsync(), Does.Contain("\r\nada,4,1.5,0,5.5,6,"));

        await CourseAsync(0, "override", grades, "ada", "step", "--reason", "on second thoughts");

        Assert.That(await ExportAsync(), Does.Contain("\r\nada,4,0,0,4,6,"));
    }

    [TestCase(2, "--reason", "override", "ada", "step", "--points", "1")]
    [TestCase(2, "--reason is empty", "override", "ada", "step", "--points", "1", "--reason", " ")]
    [TestCase(2, "--author is empty", "override", "ada", "step", "--points", "1", "--reason", "why", "--author", "")]
    [TestCase(2, "--points many: expected a number", "override", "ada", "step", "--points", "many", "--reason", "why")]
    [TestCase(2, "--points -1: expected a number, 0 or more", "override", "ada", "step", "--points=-1", "--reason", "why")]
    [TestCase(1, "expected 0 to 2", "override", "ada", "step", "--points", "3", "--reason", "why")]
    [TestCase(1, "did you mean ada?", "override", "Adda", "step", "--points", "1", "--reason", "why")]
    [TestCase(1, "did you mean step?", "override", "ada", "stop", "--points", "1", "--reason", "why")]
    [TestCase(2, "--due", "late")]
    [TestCase(2, "expected a time such as", "late", "--due", "tomorrow")]
    [TestCase(2, "expected a percentage from 0 to 100", "late", "--due", "2026-11-20T12:00Z", "--per-day", "101")]
    [TestCase(2, "expected minutes", "late", "--due", "2026-11-20T12:00Z", "--grace", "-5")]
    [TestCase(2, "--learner without --reason", "late", "--due", "2026-11-20T12:00Z", "--learner", "ada")]
    public async Task What_cannot_be_entered_is_refused_and_nothing_changes(int code, string sentence, string command, params string[] words)
    {
        var before = await ExportAsync();

        Assert.That(await CourseAsync(code, [command, grades, .. words]), Does.Contain(sentence).And.Not.Contain("   at "));
        Assert.That(await ExportAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_folder_without_a_gradebook_is_named() =>
        Assert.That(await CourseAsync(1, "override", Path.GetTempPath(), "ada", "step", "--reason", "why"), Does.Contain("no gradebook.db there"));

    [Test]
    public async Task A_late_rule_takes_points_and_an_extension_gives_them_back()
    {
        Assert.That(await CourseAsync(0, "late", grades, "--due", "2026-11-19T10:00+01:00", "--per-day", "25", "--grace", "30"), Is.EqualTo("2 submissions lose points for lateness\n"));
        Assert.That(await ExportAsync(), Does.Contain("\r\nada,4,0,2,2,6,").And.Contains("\r\nbob,4,0,2,2,6,"), "27 hours are two days begun");

        Assert.That(await CourseAsync(0, "late", grades, "--due", "2026-11-20T12:00Z", "--learner", "bob", "--reason", "ill"), Is.EqualTo("1 submission loses points for lateness\n"));

        Assert.That(await ExportAsync(), Does.Contain("\r\nada,4,0,2,2,6,").And.Contains("\r\nbob,4,0,0,4,6,"));
    }

    [Test]
    public async Task An_extension_for_a_name_that_handed_in_nothing_is_kept_and_the_nearest_name_said() =>
        Assert.That(await CourseAsync(0, "late", grades, "--due", "2026-11-21T12:00Z", "--learner", "bobby", "--reason", "ill"), Does.StartWith("Noted for when it comes. bobby: no submission").And.Contains("did you mean bob?"));

    private Task<string> ExportAsync() => CourseAsync(0, "gradebook", "export", grades);

    private static async Task<string> CourseAsync(int expected, params string[] words)
    {
        var (code, said) = await CourseProcess.RunAsync([], words);
        Assert.That(code, Is.EqualTo(expected), said);
        return said;
    }
}
