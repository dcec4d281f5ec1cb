using InnerAlignment.Course.Commands;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Tests.Notebooks;

public sealed class FormatCommandTests
{
    [Test]
    public void A_canonical_portable_notebook_passes_in_silence()
    {
        using ScratchCourse course = new();
        var file = course.Write("notebooks/start-here.ipynb", NotebookWriter.ToText(SampleNotebook.Portable()));

        Assert.That(ScratchCourse.Run(FormatCommand.Create(), "--check", file), Is.EqualTo((0, "")));
        Assert.That(ScratchCourse.Run(FormatCommand.Create(), file), Is.EqualTo((0, "")));
    }

    [Test]
    public void Another_layout_is_named_by_check_and_mended_without()
    {
        using ScratchCourse course = new();
        var canonical = NotebookWriter.ToText(SampleNotebook.Portable());
        var file = course.Write("notebooks/start-here.ipynb", canonical.Replace("\n", "\r\n", StringComparison.Ordinal));

        var check = ScratchCourse.Run(FormatCommand.Create(), "--check", file);
        var untouched = File.ReadAllText(file);
        var mended = ScratchCourse.Run(FormatCommand.Create(), course.Path);

        Assert.That(check.ExitCode, Is.EqualTo(1));
        Assert.That(check.Output, Does.StartWith("notebooks/start-here.ipynb: notebook: not in canonical form; expected "));
        Assert.That(untouched, Does.Contain("\r\n"));
        Assert.That(mended, Is.EqualTo((0, $"notebooks/start-here.ipynb: rewritten{Environment.NewLine}")));
        Assert.That(File.ReadAllText(file), Is.EqualTo(canonical));
    }

    [Test]
    public void What_only_the_author_can_mend_is_named_one_line_each()
    {
        using ScratchCourse course = new();
        var text = NotebookWriter.ToText(SampleNotebook.Portable()).Replace("\"points\": 3", "\"points\": 0", StringComparison.Ordinal);
        var file = course.Write("notebooks/1-search/1-a.ipynb", text);

        var (exitCode, output) = ScratchCourse.Run(FormatCommand.Create(), file);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output.Trim(), Is.EqualTo(
            "notebooks/1-search/1-a.ipynb: cell half-way: header field 'points' is 0; expected a whole number from 1 to 100; "
            + "correct 'points' in the cell's metadata.course"));
    }

    [Test]
    public void Files_that_are_no_notebooks_are_named_and_left_alone()
    {
        using ScratchCourse course = new();
        var broken = course.Write("notebooks/a.ipynb", "{");

        var (exitCode, output) = ScratchCourse.Run(FormatCommand.Create(), broken, course.File("notebooks/none.ipynb"));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output.Trim().Split('\n'), Has.Length.EqualTo(2));
        Assert.That(output, Does.Contain("not JSON").And.Contain("no such file"));
        Assert.That(File.ReadAllText(broken), Is.EqualTo("{"));
    }
}
