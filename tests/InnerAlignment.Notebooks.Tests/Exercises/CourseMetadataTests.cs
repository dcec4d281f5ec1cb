using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Tests.Exercises;

public sealed class CourseMetadataTests
{
    [Test]
    public void A_cell_says_what_it_is_for()
    {
        var course = Samples.Role("experiment", "adam-update");
        course["needs"] = new JsonArray("bowl");
        course["slow"] = true;

        var cell = Samples.Code("a", "1", course);

        Assert.That((cell.Role, cell.Exercise, cell.IsSlow, cell.IsFast), Is.EqualTo((CellRole.Experiment, "adam-update", true, false)));
        Assert.That(cell.Needs, Is.EqualTo(["bowl"]));
    }

    [Test]
    public void A_prediction_names_itself_and_the_source_that_commits_it()
    {
        JsonObject course = new() { ["role"] = "prediction", ["prediction"] = "steps-needed", ["commit"] = "Predict(7);" };

        var cell = Samples.Code("a", "Predict(null);", course);

        Assert.That((cell.Role, cell.Prediction, cell.Commit), Is.EqualTo((CellRole.Prediction, "steps-needed", "Predict(7);")));
    }

    [TestCase("""{"course": 1}""")]
    [TestCase("""{"course": {"role": 1, "exercise": [], "needs": "a", "slow": "true"}}""")]
    [TestCase("""{"course": {"role": "Answer"}}""")]
    [TestCase("{}")]
    public void What_is_malformed_reads_as_absent(string metadata)
    {
        NotebookCell cell = new()
        {
            Id = "a",
            Kind = CellKind.Code,
            Source = "",
            Metadata = JsonNode.Parse(metadata)!.AsObject(),
        };

        Assert.That((cell.Role, cell.Exercise, cell.IsSlow, cell.Language), Is.EqualTo((CellRole.None, (string?)null, false, "csharp")));
        Assert.That(cell.Needs, Is.Empty);
    }

    [TestCase("#!fsharp\nlet x = 1", null, "fsharp")]
    [TestCase("#!F#\r\nlet x = 1", null, "fsharp")]
    [TestCase("#!mermaid", null, "mermaid")]
    [TestCase("#!time\n1", null, "csharp")]
    [TestCase("1", "html", "html")]
    [TestCase("#!fsharp\n1", "csharp", "fsharp")]
    [TestCase("1", null, "csharp")]
    public void The_magic_line_decides_the_language_before_the_metadata(string source, string? metadata, string language) =>
        Assert.That(Samples.Code("a", source, language: metadata).Language, Is.EqualTo(language));

    [TestCase("let x = 1", "fsharp", "#!fsharp\nlet x = 1")]
    [TestCase("#!f#\nlet x = 1", "fsharp", "#!fsharp\nlet x = 1")]
    [TestCase("var x = 1;", "csharp", "var x = 1;")]
    public void A_source_is_given_the_magic_line_of_its_language(string source, string language, string expected) =>
        Assert.That(CellLanguages.WithMagicLine(source, language), Is.EqualTo(expected));
}
