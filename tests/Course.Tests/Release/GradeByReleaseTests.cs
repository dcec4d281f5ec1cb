using InnerAlignment.Course.Commands;
using InnerAlignment.Course.Grade;
using InnerAlignment.Course.Release;
using InnerAlignment.Course.Tests.Grade;
using InnerAlignment.Grading.Record;
using InnerAlignment.Grading.Release;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Course.Tests.Release;

/// <summary>Grading by what was given out: its cells, its exercises, its due time.</summary>
public sealed class GradeByReleaseTests
{
    private ScratchCourse scratch = null!;
    private string release = null!;

    [SetUp]
    public async Task Begin() => (scratch, release) = (new ScratchCourse(), await ClassRelease.FolderAsync());

    [TearDown]
    public void End() => scratch.Dispose();

    [Test]
    public async Task The_exercises_asked_for_and_the_due_time_come_from_the_release()
    {
        HandIn("ada", AnswerSet.Reference(ClassOnDisk.Answers));
        HandIn("bob", AnswerSet.None);

        var said = await GradeAsync(release);

        using var book = Gradebook.Open(scratch.File("grades"));
        Assert.That(said, Does.Contain("week-1, due 2026-12-01 23:59 +01:00"));
        Assert.That(book.Exercises.Select(exercise => exercise.Slug), Is.EqualTo(ClassRelease.Exercises));
        var assignment = book.Assignments.Single();
        Assert.That((assignment.Name, assignment.Due, assignment.Points), Is.EqualTo(("week-1", ClassRelease.Due, 5)));
        Assert.That(assignment.Release, Is.EqualTo(ReleaseManifest.Read(Path.Combine(release, ReleaseManifest.FileName)).Id));
        Assert.That(assignment.Exercises, Is.EqualTo(ClassRelease.Exercises));
        Assert.That(GradeSheet.Of(book).Rows.Select(row => (row.Submission.Learner, row.Total)), Is.EqualTo(new[] { ("ada", 5.0), ("bob", 0.0) }));
    }

    [Test]
    public async Task Locked_cells_are_those_that_were_given_out_not_those_of_the_graders_course()
    {
        var older = Older("given out last year");
        HandIn("ada", AnswerSet.Reference(ClassOnDisk.Answers));

        await GradeAsync(older);

        using var book = Gradebook.Open(scratch.File("grades"));
        Assert.That(book.Submissions.Single().Notes, Has.One.Contains("the locked cell 'check-mean-squared-error' was edited"), "against the release, in which it is another");
        Assert.That(GradeSheet.Of(book).Rows.Single().Total, Is.EqualTo(5));
    }

    [Test]
    public async Task A_late_rule_takes_the_due_time_of_the_release()
    {
        HandIn("ada", AnswerSet.Reference(ClassOnDisk.Answers));
        foreach (var file in Directory.EnumerateFiles(scratch.File("class/ada"), "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, ClassRelease.Due.UtcDateTime.AddHours(30));
        await GradeAsync(release);

        var (code, said) = ScratchCourse.Run(LateCommand.Create(), scratch.File("grades"), "--per-day", "20");

        using var book = Gradebook.Open(scratch.File("grades"));
        Assert.That((code, said), Is.EqualTo((0, "1 submission loses points for lateness\n")));
        Assert.That(GradeSheet.Of(book).Rows.Single().Penalty, Is.EqualTo(2), "two days begun, 20 percent of 5 points each");
    }

    [Test]
    public async Task A_gradebook_goes_on_with_its_own_release_only()
    {
        HandIn("ada", AnswerSet.None);
        await GradeAsync(release);

        Assert.That(async () => await GradeAsync(null, resume: true), Throws.InvalidOperationException.With.Message.Contains("grades another release"));
        Assert.That(await GradeAsync(release, resume: true), Does.Contain("0 graded, 1 as before"));
    }

    [Test]
    public void A_release_beside_the_submissions_is_found()
    {
        scratch.Write("release/manifest.json", "{}");

        Assert.That(GivenRelease.Beside(scratch.File("class")), Is.EqualTo(scratch.File("release/manifest.json")));
        Assert.That(GivenRelease.Beside(scratch.File("notebooks/class")), Is.Null);
    }

    [Test]
    public void A_notebook_that_is_not_what_was_given_out_is_told()
    {
        var copy = Older("changed", keepsManifest: true);

        Assert.That(() => GivenRelease.Open(copy), Throws.TypeOf<InvalidDataException>().With.Message.Contains("start-here.ipynb is not what was given out"));
    }

    [Test]
    public void A_folder_without_a_release_is_told() =>
        Assert.That(() => GivenRelease.Open(scratch.Path), Throws.TypeOf<FileNotFoundException>().With.Message.Contains("no release there; expected the folder that course release --out wrote"));

    /// <summary>A learner's bundle whose check cell says more, with a manifest of its own or without.</summary>
    private string Older(string comment, bool keepsManifest = false)
    {
        var manifest = ReleaseManifest.Read(Path.Combine(release, ReleaseManifest.FileName));
        var bundle = Path.Combine(release, GivenRelease.FolderOf(SystemFiles.Here));
        foreach (var name in manifest.Notebooks.Select(notebook => notebook.Path))
            scratch.Write($"older/notebooks/{name}", File.ReadAllText(Path.Combine(bundle, "notebooks", name)));
        Directory.CreateSymbolicLink(scratch.File("older/lib"), Path.Combine(bundle, "lib"));
        var file = scratch.File("older/notebooks/start-here.ipynb");
        var document = NotebookReader.ReadFile(file);
        NotebookWriter.WriteFile(document with { Cells = [.. document.Cells.Select(cell => cell.Id == "check-mean-squared-error" ? cell with { Source = $"// {comment}\n{cell.Source}" } : cell)] }, file);
        var notebooks = CourseCatalog.Load(new CourseRoot(scratch.File("older"))).Notebooks.Select(notebook => ReleaseHash.Of(notebook, Path.Combine(scratch.File("older/notebooks"), notebook.Path)));
        scratch.Write("older/manifest.json", (keepsManifest ? manifest : manifest with { Notebooks = [.. notebooks] }).ToText());
        return scratch.File("older");
    }

    private void HandIn(string learner, AnswerSet answers)
    {
        foreach (var notebook in ReleaseManifest.Read(Path.Combine(release, ReleaseManifest.FileName)).Notebooks)
            scratch.Write($"class/{learner}/{notebook.Path}", NotebookWriter.ToText(answers.Apply(NotebookReader.ReadFile(CourseFiles.Notebook(notebook.Path)))));
    }

    private async Task<string> GradeAsync(string? given, bool resume = false)
    {
        using StringWriter said = new();
        GradeOptions options = new()
        {
            Root = CourseFiles.Root,
            Submissions = scratch.File("class"),
            Out = scratch.File("grades"),
            Tests = typeof(GradeByReleaseTests).Assembly.Location,
            Release = given is null ? null : GivenRelease.Open(given),
            Exercises = given is null ? [.. ClassRelease.Exercises] : [],
            Resume = resume,
            Sandbox = false,
        };
        Assert.That(await GradeAction.ExecuteAsync(options, said, CancellationToken.None), Is.Zero, said.ToString());
        return said.ToString();
    }
}
