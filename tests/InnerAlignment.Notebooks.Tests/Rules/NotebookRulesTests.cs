using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Rules;

namespace InnerAlignment.Notebooks.Tests.Rules;

public sealed class NotebookRulesTests
{
    private const string Stub = "double[] AdamStep(double[] point) => throw new NotImplementedException(\"adam-update\");";

    private static readonly NotebookPlace InPart = new("notebooks/1-search/1-a.ipynb", 1);

    [Test]
    public void A_portable_notebook_breaks_no_rule() => Assert.That(NotebookRules.Check(Portable(), InPart), Is.Empty);

    [Test]
    public void Rewriting_a_portable_notebook_changes_nothing() =>
        Assert.That(NotebookWriter.ToText(NotebookRules.Rewrite(Portable(), InPart)), Is.EqualTo(NotebookWriter.ToText(Portable())));

    [Test]
    public void What_clients_add_when_they_save_is_taken_out_again()
    {
        var saved = Portable() with { Metadata = new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "python3" }, ["widgets"] = 1 } };
        saved = WithCell(saved, "maze", cell => cell with
        {
            Outputs = [new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "x" }],
            ExecutionCount = 3,
            Source = cell.Source.Replace("\n", "\r\n", StringComparison.Ordinal),
            Metadata = new JsonObject { ["collapsed"] = true, ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "mermaid" } },
        });

        var findings = NotebookRules.Check(saved, InPart);
        var rewritten = NotebookRules.Rewrite(saved, InPart);

        Assert.That(findings.Select(finding => finding.Remedy).Distinct(), Is.EqualTo(["run `course format`"]));
        Assert.That(NotebookWriter.ToText(rewritten), Is.EqualTo(NotebookWriter.ToText(Portable())));
    }

    [Test]
    public void An_allowed_language_id_of_vs_code_stays()
    {
        var document = WithCell(Portable(), "maze", cell => cell with { Metadata = WithVsCode(cell.Metadata) });

        Assert.That(NotebookRules.Check(document, InPart), Is.Empty);
    }

    [Test]
    public void Ids_that_a_client_drew_are_replaced_by_readable_ones_unless_an_exercise_needs_them()
    {
        var drawn = WithCell(Portable(), "maze", cell => cell with { Id = "3f2a91bc" });
        var needed = WithCell(drawn, "bowl", cell => cell with { Id = "9d8c7b6a" });
        needed = WithCell(needed, "header", cell => cell with { Metadata = Needing("9d8c7b6a") });

        var ids = NotebookRules.Rewrite(drawn, InPart).Cells.Select(cell => cell.Id);
        var findings = NotebookRules.Check(needed, InPart);

        Assert.That(ids, Has.None.EqualTo("3f2a91bc").And.Contain("graph-lr"));
        Assert.That(findings.Select(finding => (finding.CellId, finding.What)), Does.Contain(("9d8c7b6a", "an unreadable id that an exercise needs")));
    }

    [TestCase(0, "../lib/bin/")]
    [TestCase(1, "../../lib/bin/")]
    public void The_path_to_the_library_follows_the_folder(int depth, string path)
    {
        NotebookPlace place = new("a.ipynb", depth);
        var document = WithSource("setup", "#r \"./lib/bin/InnerAlignment.Lessons.dll\"");

        var rewritten = NotebookRules.Rewrite(document, place);

        Assert.That(rewritten.Cells[0].Source, Is.EqualTo($"#r \"{path}InnerAlignment.Lessons.dll\""));
        Assert.That(NotebookRules.Check(document, place).Select(finding => finding.CellId), Has.One.EqualTo("setup"));
    }

    [TestCase("setup", "#r \"nuget: Plotly.NET, 6.0.0\"", "no package in a cell")]
    [TestCase("setup", "#r \"/usr/share/x.dll\"", "#r \"../../lib/bin/<library>.dll\"")]
    [TestCase("bowl", "#!set --name x --value @fsharp:x", "#!share --from fsharp")]
    [TestCase("bowl", "Plotly.NET.Chart2D.Show();", "the library's figure functions")]
    [TestCase("setup-f", "#!fsharp\nopen InnerAlignment", "#r in F# too")]
    [TestCase("answer", "double[] AdamStep(double[] point) => point;", "a stub that throws NotImplementedException(\"adam-update\")")]
    [TestCase("answer", "double[] Step(double[] p) => throw new NotImplementedException(\"adam-update\");", "the entry double[] AdamStep(double[] point)")]
    [TestCase("answer", "#!fsharp\nlet AdamStep (p: float[]) = raise (System.NotImplementedException \"adam-update\")", "the header's language, csharp")]
    [TestCase("bowl", "#!javascript\n1", "no browser needed by an exercise")]
    [TestCase("maze", "#!html\n<script src=\"https://cdn.plot.ly/plotly.js\"></script>", "a cell that works offline")]
    [TestCase("maze", "#!javascript\nimport('https://esm.sh/x')", "a cell that works offline")]
    public void A_source_that_some_host_cannot_run_is_named(string cell, string source, string expected)
    {
        var findings = NotebookRules.Check(WithSource(cell, source), InPart);

        Assert.That(findings.Where(finding => finding.CellId == cell).Select(finding => finding.Expected), Does.Contain(expected));
    }

    [TestCase("""{"role": "anwser"}""", "setup, helper, experiment, prediction, answer or check")]
    [TestCase("""{"slow": 1}""", "true, or no such key")]
    [TestCase("""{"slow": true, "fast": true}""", "one of them")]
    [TestCase("""{"roles": "setup"}""", "role, exercise, prediction, commit, needs, fast, slow, kernel")]
    [TestCase("""{"role": "prediction", "prediction": "x"}""", "'prediction': a slug, 'commit': the source that commits it")]
    [TestCase("""{"role": "check"}""", "'exercise': a slug")]
    [TestCase("""{"role": "experiment", "exercise": "other"}""", "the slug of a header in this notebook")]
    [TestCase("1", "an object")]
    public void Course_metadata_that_means_nothing_is_named(string course, string expected)
    {
        var document = WithCell(Portable(), "maze", cell =>
        {
            var metadata = cell.Metadata.DeepClone().AsObject();
            metadata["course"] = JsonNode.Parse(course);
            return cell with { Metadata = metadata };
        });

        var findings = NotebookRules.Check(document, InPart);

        Assert.That(findings.Where(finding => finding.CellId == "maze").Select(finding => finding.Expected), Does.Contain(expected));
    }

    [TestCase("ulong seed = 0;", "setup", null)]
    [TestCase("// Every draw comes from this number.\nulong seed = 0;", "setup", null)]
    [TestCase("ulong seed = 7;", "setup", "'ulong seed = 0;'")]
    [TestCase("ulong seed = 0;\nvar more = 1;", "setup", "'ulong seed = 0;'")]
    [TestCase("int seed = 0;", "setup", "'ulong seed = 0;'")]
    [TestCase("ulong seed = 0;", "helper", "role setup, so that graded answers find the seed")]
    [TestCase("#!fsharp\nlet seed = 0UL", "setup", "a C# cell")]
    public void A_seed_cell_has_the_one_form_that_can_be_replaced(string source, string role, string? expected)
    {
        var language = source.StartsWith("#!", StringComparison.Ordinal) ? "fsharp" : "csharp";
        var seed = Samples.Code("seed", source, Samples.Role(role), language);
        var document = Portable() with { Cells = [seed, .. Portable().Cells] };

        var findings = NotebookRules.Check(document with { Metadata = DocumentMetadata.Canonical(document) }, InPart);

        Assert.That(findings.Select(finding => (finding.CellId, finding.Expected)), Is.EqualTo(expected is null ? [] : new[] { ("seed", expected) }));
    }

    [TestCase("answer", "one, below the header")]
    [TestCase("check", "one or more, below the answer")]
    [TestCase("bowl", "an exercise or the id of a helper cell above")]
    public void An_exercise_that_lacks_a_cell_is_named(string missing, string expected)
    {
        var document = Portable();
        document = document with { Cells = [.. document.Cells.Where(cell => cell.Id != missing)] };

        var findings = NotebookRules.Check(document, InPart);

        Assert.That(findings.Select(finding => (finding.CellId, finding.Expected)), Does.Contain(("header", expected)));
    }

    [Test]
    public void A_finding_is_one_line_with_path_cell_what_expected_and_remedy()
    {
        var finding = NotebookRules.Check(WithSource("setup", "#r \"nuget: X\""), InPart).Single();

        Assert.That(finding.ToString(), Is.EqualTo(
            "notebooks/1-search/1-a.ipynb: cell setup: #r \"nuget: X\"; expected no package in a cell; reference it from the library and use that"));
    }

    [Test]
    public void The_place_of_a_notebook_is_found_from_the_course_above_it()
    {
        using ScratchFolder folder = new();
        Directory.CreateDirectory(folder.File("lib"));
        var inside = folder.Write("notebooks/1-search/1-a.ipynb", "");
        var outside = folder.Write("elsewhere/1-a.ipynb", "");

        Assert.That(NotebookPlace.Of(inside), Is.EqualTo(InPart));
        Assert.That(NotebookPlace.Of(outside), Is.EqualTo(new NotebookPlace(outside, null)));
    }

    private static NotebookDocument Portable()
    {
        NotebookDocument document = new(
            [
                Samples.Code("setup", "#r \"../../lib/bin/InnerAlignment.Lessons.dll\"", Samples.Role("setup")),
                Samples.Code("setup-f", "#!fsharp\n#r \"../../lib/bin/InnerAlignment.dll\"\nopen InnerAlignment", language: "fsharp"),
                Samples.Code("maze", "#!mermaid\ngraph LR\n a --> b", language: "mermaid"),
                Samples.Code("bowl", "double Bowl(double[] x) => x[0] * x[0];", Samples.Role("helper")),
                Samples.Markdown("header", "### Exercise", Samples.Header()),
                Samples.Code("answer", Stub, Samples.Role("answer", "adam-update")),
                Samples.Code("check", "Check(AdamStep);", Samples.Role("check", "adam-update")),
            ],
            []);
        document.Cells[4].Metadata["course"]!["entry"] = "double[] AdamStep(double[] point)";
        return document with { Metadata = DocumentMetadata.Canonical(document) };
    }

    private static NotebookDocument WithSource(string id, string source) => WithCell(Portable(), id, cell => cell with
    {
        Source = source,
        Metadata = Samples.Code("x", source, language: source.StartsWith("#!", StringComparison.Ordinal) ? null : "csharp").Metadata is var languages
            && cell.Metadata["course"] is { } course ? With(languages, "course", course.DeepClone()) : cell.Metadata,
    });

    private static NotebookDocument WithCell(NotebookDocument document, string id, Func<NotebookCell, NotebookCell> change) =>
        document with { Cells = [.. document.Cells.Select(cell => cell.Id == id ? change(cell) : cell)] };

    private static JsonObject WithVsCode(JsonObject metadata) =>
        With(metadata.DeepClone().AsObject(), "vscode", new JsonObject { ["languageId"] = "mermaid" });

    private static JsonObject Needing(string id)
    {
        var course = Samples.Header();
        course["needs"] = new JsonArray(id);
        return new JsonObject { ["course"] = course };
    }

    private static JsonObject With(JsonObject json, string key, JsonNode value)
    {
        json[key] = value;
        return json;
    }
}
