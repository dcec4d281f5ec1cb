using InnerAlignment.Lessons.Exercises;
using InnerAlignment.Lessons.Guidance;

namespace InnerAlignment.Lessons.Tests.Guidance;

public sealed class ProgressTests
{
    private static readonly CourseList Course = new()
    {
        Notebooks = [new("a.ipynb", "First", "Part", 30), new("b.ipynb", "Second", "Part", 20)],
        Exercises =
        [
            new("one", "One") { Points = 2, Minutes = 10, Notebook = "a.ipynb" },
            new("two", "Two") { Points = 3, Minutes = 15, Notebook = "b.ipynb" },
        ],
    };

    private string _path = "";

    [SetUp]
    public void Start() => _path = Path.Combine(Directory.CreateTempSubdirectory("progress").FullName, "deep", "progress.json");

    [TearDown]
    public void Clear() => Directory.Delete(Path.GetDirectoryName(Path.GetDirectoryName(_path))!, recursive: true);

    [Test]
    public void A_right_verdict_is_kept_and_counted()
    {
        var file = new ProgressFile(_path);

        Progress.Keep(new Verdict("two", VerdictStatus.Right, ""), Course, file, when: Nine.AddMinutes(12), kernelStart: Nine);
        var progress = new Progress(Course, file);

        Assert.That((progress.Done, progress.Exercises, progress.Points, progress.MinutesLeft), Is.EqualTo((1, 2, 3, 10)));
        Assert.That(
            Shown.Bundle(progress)["text/plain"],
            Does.StartWith("1 of 2 exercises done, 3 of 5 points within reach, predicted 15 minutes and took 12, about 10 minutes left. Next: One (a.ipynb)."));
    }

    [TestCase("one", VerdictStatus.Wrong)]
    [TestCase("one", VerdictStatus.Unanswered)]
    [TestCase("elsewhere", VerdictStatus.Right)]
    public void Other_verdicts_and_other_courses_do_not_count_as_done(string slug, VerdictStatus status)
    {
        Progress.Keep(new Verdict(slug, status, ""), Course, new ProgressFile(_path));

        Assert.That(new ProgressFile(_path).Read(out _).Right, Is.Empty);
    }

    [Test]
    public void Minutes_run_from_the_check_before_to_the_right_answer()
    {
        var record = After(new(), (0, "one", "unanswered"), (0, "two", "unanswered"), (7, "one", "wrong"), (9, "one", "right"), (14, "two", "right"), (20, "one", "right"));

        Assert.That(record.Minutes, Is.EqualTo(new Dictionary<string, double> { ["one"] = 9, ["two"] = 5 }));
        Assert.That(record.Right.Keys, Is.EqualTo(["one", "two"]));
    }

    [Test]
    public void They_begin_with_the_kernel_where_that_started_later()
    {
        var record = After(new() { Last = Nine.AddMinutes(-30) }, (4, "one", "right"));

        Assert.That(record.Minutes["one"], Is.EqualTo(4));
    }

    [Test]
    public void A_break_of_more_than_an_hour_is_no_work_and_neither_is_a_clock_set_back()
    {
        var record = After(new(), (1, "one", "wrong"), (62, "one", "wrong"), (50, "one", "right"));

        Assert.That(record.Minutes["one"], Is.EqualTo(1));
    }

    [Test]
    public void A_record_of_an_earlier_version_is_read_on()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path, """{"right":{"one":"2026-01-31"}}""");

        Progress.Keep(new Verdict("two", VerdictStatus.Right, ""), Course, new ProgressFile(_path));

        Assert.That(new ProgressFile(_path).Read(out var setAside).Right.Keys, Is.EqualTo(["one", "two"]));
        Assert.That(setAside, Is.Null);
    }

    private static readonly DateTimeOffset Nine = new(2026, 1, 31, 9, 0, 0, TimeSpan.Zero);

    private static ProgressRecord After(ProgressRecord record, params (double Minute, string Slug, string Status)[] checks) =>
        checks.Aggregate(record, (before, check) => before.With(new(
            check.Slug, check.Status != "unanswered", check.Status == "right", Nine.AddMinutes(check.Minute), Nine)));

    [TestCase("{\"right\": {\"one\": ")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{\"right\": {}, \"stars\": {\"one\": 3}}")]
    [TestCase("[]")]
    [TestCase("{\"right\": null}")]
    [TestCase("{\"right\": {\"one\": \"yesterday\"}}")]
    [TestCase("{\"right\": {}, \"minutes\": {\"one\": \"long\"}}")]
    public void An_unreadable_record_is_set_aside_with_every_byte_of_it(string damaged)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path, damaged);

        Progress.Keep(new Verdict("one", VerdictStatus.Right, ""), Course, new ProgressFile(_path));

        Assert.That(File.ReadAllText(_path + ".unreadable-1"), Is.EqualTo(damaged));
        Assert.That(new Progress(Course, new ProgressFile(_path)).Done, Is.EqualTo(1));
    }

    [Test]
    public void Two_notebooks_at_once_lose_nothing()
    {
        var file = new ProgressFile(_path);

        Parallel.For(0, 20, i => file.Add(new($"exercise-{i}", true, true, Nine, Nine)));

        Assert.That(file.Read(out _).Right, Has.Count.EqualTo(20));
    }

    [Test]
    public void A_disk_that_refuses_does_not_stop_the_course()
    {
        File.WriteAllText(Path.GetDirectoryName(_path)!, "a file where the folder should be");

        Assert.That(() => new ProgressFile(_path).Add(new("one", true, true, Nine, Nine)), Throws.Nothing);
    }
}
