using System.CommandLine;
using InnerAlignment.Course.Commands;

namespace InnerAlignment.Course.Tests.Run;

public sealed class RunCommandTests
{
    private ScriptedRun course = null!;

    [SetUp]
    public void Begin() => course = new ScriptedRun();

    [TearDown]
    public void End() => course.Dispose();

    [TestCase("--answers guesses")]
    [TestCase("--timeout 0")]
    [TestCase("--timeout soon")]
    [TestCase("--jobs 0")]
    [TestCase("--timeout NaN")]
    public void Wrong_use_is_told_before_anything_runs(string arguments)
    {
        var parsed = RunCommand.Create().Parse(arguments);

        Assert.That(parsed.Errors, Is.Not.Empty);
    }

    [Test]
    public async Task A_missing_file_is_wrong_use()
    {
        var (code, error) = await RunAsync("notebooks/nowhere.ipynb");

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Is.EqualTo("notebooks/nowhere.ipynb: no such file or folder; expected a notebook. `course list` names those of the course.\n"));
    }

    [Test]
    public async Task An_empty_folder_is_wrong_use()
    {
        Directory.CreateDirectory(course.Course.File("empty"));

        var (code, error) = await RunAsync(course.Course.File("empty"));

        Assert.That((code, error), Is.EqualTo((2, $"{course.Course.File("empty")}: a folder without notebooks; expected files that end in .ipynb.\n")));
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_is_told_before_anything_runs()
    {
        course.Write("a.ipynb", ScriptedRun.Cell("one", "1"));
        var file = course.Course.Write("taken", "a file stands where the folder should be");

        var (code, error) = await RunAsync("--out", file);

        Assert.That(code, Is.EqualTo(2));
        Assert.That(error, Does.StartWith($"--out {file}: cannot be written (").And.EndWith("Name another folder, or change its permissions.\n"));
        Assert.That(error.Split('\n'), Has.Length.EqualTo(2), "one line");
    }

    [Test]
    public async Task The_notebooks_themselves_are_never_overwritten()
    {
        var source = course.Write("a.ipynb", ScriptedRun.Cell("one", "1"));
        var before = await File.ReadAllTextAsync(source);

        var (code, error) = await RunAsync("--out", course.Course.File("notebooks"));

        Assert.That((code, error), Is.EqualTo((2, $"--out {course.Course.File("notebooks")}: the executed a.ipynb would replace the notebook itself. Name another folder.\n")));
        Assert.That(await File.ReadAllTextAsync(source), Is.EqualTo(before));
    }

    private async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var parsed = RunCommand.Create().Parse([.. arguments, "--course", course.Course.Path]);
        int code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, error.ToString());
    }
}
