using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Grading.Tests;

public sealed class SubmittedAnswersTests
{
    private string folder = "";

    [SetUp]
    public void Make_a_folder() => folder = Directory.CreateTempSubdirectory("inner-alignment-").FullName;

    [TearDown]
    public void Remove_it() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Answers_are_taken_from_one_notebook_or_from_a_folder_of_them()
    {
        var file = Write("1/a.ipynb", ("half", "A"), ("step", "B"));
        Write("2/b.ipynb", ("third", "C"));

        Assert.That(SubmittedAnswers.Read(file), Is.EquivalentTo(new Dictionary<string, string> { ["half"] = "A", ["step"] = "B" }));
        Assert.That(SubmittedAnswers.Read(folder).Keys, Is.EquivalentTo(["half", "step", "third"]));
    }

    [Test]
    public void One_exercise_answered_twice_is_refused_by_name()
    {
        Write("a.ipynb", ("half", "A"), ("half", "B"));

        Assert.That(() => SubmittedAnswers.Read(folder), Throws.TypeOf<NotebookFormatException>().With.Message.Contains("a second answer to 'half'"));
    }

    [Test]
    public void A_missing_file_is_refused_by_name() => Assert.That(
        () => SubmittedAnswers.Read(Path.Combine(folder, "none.ipynb")),
        Throws.TypeOf<NotebookFormatException>().With.Message.Contains("none.ipynb: no such file"));

    private string Write(string name, params (string Slug, string Source)[] answers)
    {
        var file = Path.Combine(folder, name);
        NotebookWriter.WriteFile(new NotebookDocument([.. answers.Select(answer => Answer(answer.Slug, answer.Source))], []), file);
        return file;
    }

    private static NotebookCell Answer(string slug, string source) => new()
    {
        Id = slug,
        Kind = CellKind.Code,
        Source = source,
        Metadata = new() { ["course"] = new System.Text.Json.Nodes.JsonObject { ["role"] = "answer", ["exercise"] = slug } },
    };
}
