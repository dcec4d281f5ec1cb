using System.CommandLine;
using System.IO.Compression;
using System.Text.Json;
using InnerAlignment.Course.Commands;
using InnerAlignment.Grading.Intake;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Learner;

/// <summary>A learner's copy of the course with one assignment, and what is packed of it.</summary>
public sealed class SubmitCommandTests
{
    private const string Notebook = "notebooks/start-here.ipynb";
    private const string Practice = "notebooks/1-search/2-algorithmic-range.ipynb";

    private ScratchCourse scratch = null!;

    [SetUp]
    public void Begin()
    {
        scratch = new ScratchCourse();
        foreach (var file in (string[])[Notebook, Practice])
            scratch.Write(file, File.ReadAllText(Path.Combine(CourseFiles.Root.Path, file)));
        var catalog = CourseCatalog.Load(new CourseRoot(scratch.Path));
        var asked = catalog.Notebooks[0].Exercises.Select(exercise => new ReleasedExercise(exercise.Slug, "start-here.ipynb", exercise.Language, exercise.Points));
        scratch.Write("manifest.json", new ReleaseManifest(
            1, "1.0", [new Assignment("week-1", null, [.. asked])], [.. catalog.Notebooks.Select(notebook => ReleaseHash.Of(notebook, Path.Combine(scratch.File("notebooks"), notebook.Path)))], []).ToText());
    }

    [TearDown]
    public void End() => scratch.Dispose();

    [Test]
    public void The_zip_holds_the_notebooks_asked_for_and_a_receipt_and_grading_takes_it()
    {
        Answer("mean-squared-error", "double MeanSquaredError(double[] predicted, double[] target) => 1;");

        var (code, said) = Submit("--name", "ada lovelace");

        using var zip = ZipFile.OpenRead(scratch.File("hand-in/ada lovelace.zip"));
        using var receipt = JsonDocument.Parse(zip.GetEntry("receipt.json")!.Open());
        var work = new SubmissionFolder().Learners(scratch.File("hand-in")).Single().Read();
        Assert.That((code, said), Is.EqualTo((0, $"""
            start-here.ipynb: The simplest search (best-guess) is not answered.
            {scratch.File("hand-in/ada lovelace.zip")}: 1 notebook of ada lovelace. Hand in this file.

            """)));
        Assert.That((work.Learner, work.Refusal, work.Notebooks.Single().Path), Is.EqualTo(("ada lovelace", (string?)null, "start-here.ipynb")));
        Assert.That(work.Notebooks.Single().Content, Is.EqualTo(File.ReadAllBytes(scratch.File(Notebook))));
        var received = receipt.RootElement.GetProperty("notebooks")[0];
        Assert.That(received.GetProperty("hash").GetString(), Is.EqualTo(ReleaseHash.OfFile(scratch.File(Notebook))));
        Assert.That(received.GetProperty("open")[0].GetString(), Is.EqualTo("best-guess"));
        Assert.That(receipt.RootElement.GetProperty("submittedAt").GetDateTimeOffset(), Is.EqualTo(DateTimeOffset.Now).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public void A_notebook_in_which_nothing_is_saved_and_a_locked_cell_that_was_edited_are_told()
    {
        Assert.That(Submit("--name", "ada").Said, Does.StartWith("start-here.ipynb: as it was given out, nothing is saved in it."));

        Change(cell => cell.Id == "check-best-guess" ? cell with { Source = "1" } : cell);

        Assert.That(Submit("--name", "bob").Said, Does.Contain("start-here.ipynb: the cell 'check-best-guess' was edited; grading uses the one that was given out."));
    }

    [Test]
    public void A_zip_that_is_there_is_left_unless_it_is_to_be_replaced()
    {
        scratch.Write("hand-in/ada.zip", "mine");

        var (code, said) = Submit("--name", "ada");

        Assert.That(code, Is.EqualTo(1));
        Assert.That(said, Does.Contain("is there already").And.Contain("--replace"));
        Assert.That(File.ReadAllText(scratch.File("hand-in/ada.zip")), Is.EqualTo("mine"));
        Assert.That(Submit("--name", "ada", "--replace").Code, Is.Zero);
        Assert.That(Directory.GetFiles(scratch.File("hand-in")), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_notebook_that_cannot_be_read_is_not_handed_in()
    {
        scratch.Write(Notebook, "{\"cells\": [");

        Assert.That(() => Submit("--name", "ada"), Throws.TypeOf<NotebookFormatException>());
        Assert.That(File.Exists(scratch.File("hand-in/ada.zip")), Is.False);
    }

    [Test]
    public void A_name_that_is_no_file_name_is_wrong_use() => Assert.That(SubmitCommand.Create().Parse(["--name", "../ada"]).Errors, Is.Not.Empty);

    private void Answer(string slug, string source) => Change(cell => cell.Role == CellRole.Answer && cell.Exercise == slug ? cell with { Source = source } : cell);

    private void Change(Func<NotebookCell, NotebookCell> change)
    {
        var document = NotebookReader.ReadFile(scratch.File(Notebook));
        NotebookWriter.WriteFile(document with { Cells = [.. document.Cells.Select(change)] }, scratch.File(Notebook));
    }

    private (int Code, string Said) Submit(params string[] arguments)
    {
        Directory.CreateDirectory(scratch.File("hand-in"));
        using StringWriter said = new();
        var parsed = SubmitCommand.Create().Parse([.. arguments, "--course", scratch.Path, "--out", scratch.File($"hand-in/{arguments[1]}.zip")]);
        int code = parsed.Invoke(new InvocationConfiguration { Output = said, Error = said, EnableDefaultExceptionHandler = false });
        return (code, said.ToString());
    }
}
