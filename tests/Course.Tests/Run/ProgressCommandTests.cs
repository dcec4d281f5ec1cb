using InnerAlignment.Course.Commands;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Tests.Run;

/// <summary><c>course progress</c>: the record that checks keep, as a table.</summary>
[NonParallelizable]
public sealed class ProgressCommandTests
{
    private const string Variable = "COURSE_PROGRESS";
    private readonly string? before = Environment.GetEnvironmentVariable(Variable);

    [TearDown]
    public void Restore() => Environment.SetEnvironmentVariable(Variable, before);

    [Test]
    public void It_counts_what_is_done_with_points_and_minutes()
    {
        using var course = Course();
        Record(course, """{"right": {"one": "2026-01-31"}, "minutes": {"one": 3.6, "two": 8}}""");

        var (code, said) = ScratchCourse.Run(ProgressCommand.Create(), "--course", course.Path);

        Assert.That(code, Is.Zero);
        Assert.That(said, Does.Match(@"1-part/1-one\.ipynb\s+│\s+1 of 2\s+│\s+1 of 2\s+│\s+1\s+│\s+4\s+│\s+1 "));
        Assert.That(said, Does.Contain("Next: T (1-part/1-one.ipynb)").And.Contains("on this machine only"));
    }

    [Test]
    public void A_damaged_record_is_set_aside_and_named()
    {
        using var course = Course();
        var file = Record(course, "{\"right\": ");

        var (code, said) = ScratchCourse.Run(ProgressCommand.Create(), "--course", course.Path);

        Assert.That(code, Is.Zero);
        Assert.That(said, Does.Contain("0 of 2").And.Contains($"{file}.unreadable-1"));
        Assert.That(File.ReadAllText($"{file}.unreadable-1"), Is.EqualTo("{\"right\": "));
    }

    [Test]
    public void Where_nothing_is_recorded_it_says_so()
    {
        using var course = Course();
        Environment.SetEnvironmentVariable(Variable, "off");

        var (_, said) = ScratchCourse.Run(ProgressCommand.Create(), "--course", course.Path);

        Assert.That(said, Does.Contain("COURSE_PROGRESS is off"));
    }

    private static ScratchCourse Course()
    {
        ScratchCourse course = new();
        NotebookDocument document = new([ScriptedRun.Header("one"), ScriptedRun.Header("two")], []);
        course.Write("notebooks/1-part/1-one.ipynb", NotebookWriter.ToText(document));
        return course;
    }

    private static string Record(ScratchCourse course, string text)
    {
        var file = course.Write("progress.json", text);
        Environment.SetEnvironmentVariable(Variable, file);
        return file;
    }
}
