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

        Progress.Keep(new Verdict("two", VerdictStatus.Right, ""), Course, file);
        var progress = new Progress(Course, file);

        Assert.That((progress.Done, progress.Exercises, progress.Points, progress.MinutesLeft), Is.EqualTo((1, 2, 3, 10)));
        Assert.That(
            Shown.Bundle(progress)["text/plain"],
            Does.StartWith("1 of 2 exercises done, 3 of 5 points within reach, about 10 minutes left. Next: One (a.ipynb)."));
    }

    [TestCase("one", VerdictStatus.Wrong)]
    [TestCase("one", VerdictStatus.Unanswered)]
    [TestCase("elsewhere", VerdictStatus.Right)]
    public void Other_verdicts_and_other_courses_are_not_kept(string slug, VerdictStatus status)
    {
        Progress.Keep(new Verdict(slug, status, ""), Course, new ProgressFile(_path));

        Assert.That(File.Exists(_path), Is.False);
    }

    [TestCase("{\"right\": {\"one\": ")]
    [TestCase("")]
    [TestCase("null")]
    [TestCase("{}")]
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

        Parallel.For(0, 20, i => file.Add($"exercise-{i}", new DateOnly(2026, 1, 1)));

        Assert.That(file.Read(out _), Has.Count.EqualTo(20));
    }

    [Test]
    public void A_disk_that_refuses_does_not_stop_the_course()
    {
        File.WriteAllText(Path.GetDirectoryName(_path)!, "a file where the folder should be");

        Assert.That(() => new ProgressFile(_path).Add("one", new DateOnly(2026, 1, 1)), Throws.Nothing);
    }
}
