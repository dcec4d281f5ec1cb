using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Tests.Exercises;

public sealed class ExerciseHeaderReaderTests
{
    [Test]
    public void Every_field_is_read()
    {
        var header = ExerciseHeaderReader.ReadAll(Document(Samples.Header()), "a.ipynb").Single();

        Assert.That(header.Slug, Is.EqualTo("adam-update"));
        Assert.That(header.Language, Is.EqualTo("csharp"));
        Assert.That(header.Title, Is.EqualTo("Write one step of Adam"));
        Assert.That((header.Difficulty, header.Importance, header.Minutes, header.Points), Is.EqualTo((2, 4, 15, 3)));
        Assert.That(header.Hints, Is.EqualTo(["Look at the paper.", "Divide by one minus beta to the t."]));
        Assert.That(header.Needs, Is.EqualTo(["bowl"]));
        Assert.That(header.EntryName, Is.EqualTo("AdamStep"));
        Assert.That(header.WriteYourself, Is.EqualTo(["InnerAlignment.Search.Adam"]));
    }

    [TestCase("slug", "\"Adam\"")]
    [TestCase("slug", "\"adam-2\"")]
    [TestCase("language", "\"python\"")]
    [TestCase("title", "\" \"")]
    [TestCase("difficulty", "0")]
    [TestCase("difficulty", "6")]
    [TestCase("importance", "2.5")]
    [TestCase("minutes", "\"15\"")]
    [TestCase("points", "0")]
    [TestCase("hints", "[\"only one\"]")]
    [TestCase("hints", "[\"one\", \" \"]")]
    [TestCase("needs", "\"bowl\"")]
    [TestCase("entry", "\"\"")]
    [TestCase("writeYourself", "[1]")]
    [TestCase("points", null)]
    [TestCase("hint", "[]")]
    public void A_wrong_field_is_named_with_its_notebook_and_cell(string field, string? json)
    {
        var course = Samples.Header();
        course.Remove(field);
        if (json is not null)
            course[field] = JsonNode.Parse(json);

        var error = Assert.Throws<NotebookFormatException>(() => ExerciseHeaderReader.ReadAll(Document(course), "a.ipynb"));

        Assert.That(error.Message, Does.StartWith("a.ipynb: cell header: ").And.Contain($"'{field}'"));
    }

    [Test]
    public void All_wrong_fields_are_reported_at_once()
    {
        var course = Samples.Header();
        course["points"] = -1;
        course["title"] = "";
        List<Finding> findings = [];

        var header = ExerciseHeaderReader.Read(Document(course).Cells[0], "a.ipynb", findings.Add);

        Assert.That(header, Is.Null);
        Assert.That(findings.Select(finding => finding.What), Is.EqualTo(["header field 'title' is \"\"", "header field 'points' is -1"]));
    }

    [TestCase("double[] AdamStep(double[] point, double[] gradient)", "AdamStep")]
    [TestCase("(double Mean, double[] All) Split(double[] x)", "Split")]
    [TestCase("Func<double[], double> Loss", "Loss")]
    [TestCase("Dictionary<string, double> Best<T>(T x)", null)]
    [TestCase("double[][] Grid(int n)", "Grid")]
    [TestCase("adamStep (point: float[], gradient: float[]) : float[]", "adamStep")]
    [TestCase("isOptimal' (ask: int -> bool, n: int) : bool", "isOptimal'")]
    [TestCase("loss : float", "loss")]
    [TestCase("()", null)]
    public void An_entry_names_what_is_called(string entry, string? name) => Assert.That(EntrySignature.NameOf(entry), Is.EqualTo(name));

    private static NotebookDocument Document(JsonObject course) =>
        new([Samples.Markdown("header", "### Exercise", course)], []);
}
