using InnerAlignment.Course.Commands;
using InnerAlignment.Course.Release;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Release;

/// <summary>A course in which all that can forbid a release is wrong at once.</summary>
public sealed class ReleaseRefusalTests
{
    private const string Notebook = "notebooks/start-here.ipynb";

    private static readonly AnswerFiles Answers = AnswerFiles.Load(CourseFiles.Root);

    private ScratchCourse scratch = null!;

    [SetUp]
    public void Begin()
    {
        scratch = new ScratchCourse();
        Directory.Delete(scratch.File("lib"));
        Directory.CreateSymbolicLink(scratch.File("lib"), Path.Combine(CourseFiles.Root.Path, "lib"));
        foreach (var file in (string[])["environment.md", ".vscode/extensions.json", ".vscode/settings.json", Notebook, "tests/Course.Tests/Solutions/mean-squared-error.csx", "tests/Course.Tests/Solutions/best-guess.fsx"])
            scratch.Write(file, File.ReadAllText(Path.Combine(CourseFiles.Root.Path, file)));
    }

    [TearDown]
    public void End()
    {
        Directory.Delete(scratch.File("lib"));
        scratch.Dispose();
    }

    [Test]
    public async Task Every_reason_is_said_and_nothing_is_written()
    {
        ReplaceStub("mean-squared-error", "double MeanSquaredError(double[] predicted, double[] target) => 0;");
        File.AppendAllText(scratch.File(Notebook), "\n");
        scratch.Write("tests/Course.Tests/Solutions/mean-squared-error.csx", Answers.KnownWrong.First(wrong => wrong.Slug == "mean-squared-error").Source);
        scratch.Write("data/notes.txt", "Remember:\n" + Answers.References["best-guess"]);

        var (code, said) = await ReleaseAsync("mean-squared-error");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain("start-here.ipynb: notebook: not in canonical form")
            .And.Contain("data/notes.txt: holds text of the reference answer to best-guess")
            .And.Contain("mean-squared-error: the reference answer does not pass the visible check")
            .And.Contain("mean-squared-error: the reference answer fails the hidden test")
            .And.Contain("mean-squared-error: the visible check does not call the stub unanswered")
            .And.Contain("mean-squared-error: the stub does not fail the hidden test"));
        Assert.That(said.TrimEnd(), Does.Match(@"Not released: \d+ reasons\. Nothing was written\.$"));
        Assert.That(Directory.Exists(scratch.File("out")), Is.False);
    }

    [Test]
    public async Task An_exercise_without_a_reference_answer_is_a_reason()
    {
        File.Delete(scratch.File("tests/Course.Tests/Solutions/best-guess.fsx"));

        var (code, said) = await ReleaseAsync("best-guess");

        Assert.That((code, said), Is.EqualTo((1, """
            proving mean-squared-error
            proving best-guess
            best-guess: no reference answer; expected one in tests/Course.Tests/Solutions. Write it.
            Not released: 1 reason. Nothing was written.

            """)));
    }

    [Test]
    public void What_is_there_is_never_written_over()
    {
        scratch.Write("out/mine.txt", "mine");

        Assert.That(async () => await ReleaseAsync("best-guess"), Throws.InvalidOperationException.With.Message.EqualTo(
            $"--out {scratch.File("out")}: something is there, and a release is never written over. Name another folder, or delete it."));
    }

    [Test]
    public void An_unknown_exercise_is_wrong_use() =>
        Assert.That(async () => await ReleaseAsync("no-such"), Throws.InvalidOperationException.With.Message.EqualTo("--exercises no-such: no such exercise; 'course list' names them all."));

    [TestCase("--out x --rid amiga")]
    [TestCase("--out x --due tomorrow")]
    [TestCase("--out x --assignment a/b")]
    [TestCase("--assignment week-1")]
    public void Wrong_use_is_told_before_anything_runs(string arguments) => Assert.That(ReleaseCommand.Create().Parse(arguments).Errors, Is.Not.Empty);

    private void ReplaceStub(string slug, string source)
    {
        var document = NotebookReader.ReadFile(scratch.File(Notebook));
        NotebookWriter.WriteFile(AnswerSet.None.With(slug, source).Apply(document), scratch.File(Notebook));
    }

    private async Task<(int Code, string Said)> ReleaseAsync(string exercise)
    {
        using StringWriter said = new();
        ReleaseOptions options = new() { Root = new CourseRoot(scratch.Path), Out = scratch.File("out"), Tests = typeof(ReleaseRefusalTests).Assembly.Location, Exercises = [exercise], Rids = ["linux-x64"] };
        return (await new ReleaseAction(options, said).ExecuteAsync(CancellationToken.None), said.ToString());
    }
}
