using System.Text;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Tests.Documents;

public sealed class NotebookReaderTests
{
    private const string Minimal = """{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";

    [TestCase(0), TestCase(1), TestCase(2), TestCase(3), TestCase(4), TestCase(5)]
    public void Every_minor_version_of_nbformat_4_is_read(int minor)
    {
        var json = $$"""
            {"cells": [{"cell_type": "code", "execution_count": 3, "metadata": {}, "outputs": [], "source": ["a\n", "b"]}],
             "metadata": {}, "nbformat": 4, "nbformat_minor": {{minor}}}
            """;

        var cell = NotebookReader.Parse(json).Cells.Single();

        Assert.That((cell.Kind, cell.Source, cell.ExecutionCount), Is.EqualTo((CellKind.Code, "a\nb", 3)));
    }

    [Test]
    public void Source_may_be_a_string_or_a_list_of_lines()
    {
        const string Json = """
            {"cells": [{"cell_type": "raw", "source": "a\nb"}, {"cell_type": "raw", "source": ["a\n", "b"]}, {"cell_type": "raw", "source": []}],
             "nbformat": 4}
            """;

        var sources = NotebookReader.Parse(Json).Cells.Select(cell => cell.Source);

        Assert.That(sources, Is.EqualTo(["a\nb", "a\nb", ""]));
    }

    [Test]
    public void Cells_without_an_id_get_the_same_readable_unique_ones_at_every_reading()
    {
        const string Json = """
            {"cells": [{"cell_type": "markdown", "source": "# Learning is search"}, {"cell_type": "markdown", "source": "# Learning is search!"},
                       {"cell_type": "code", "source": "#!fsharp\nlet x = 1"}, {"cell_type": "code", "source": ""},
                       {"cell_type": "code", "id": "let-x-1", "source": ""}], "nbformat": 4, "nbformat_minor": 4}
            """;

        var first = NotebookReader.Parse(Json).Cells.Select(cell => cell.Id);
        var second = NotebookReader.Parse(Json).Cells.Select(cell => cell.Id);

        Assert.That(first, Is.EqualTo(["learning-is-search", "learning-is-search-2", "let-x-1-2", "cell", "let-x-1"]));
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void Lines_of_outputs_arrive_joined_and_json_types_stay_as_they_are()
    {
        const string Json = """
            {"cells": [{"cell_type": "code", "source": "", "outputs": [
              {"output_type": "stream", "name": "stdout", "text": ["a\n", "b"]},
              {"output_type": "display_data", "metadata": {}, "data": {"text/html": ["<b>", "x"], "application/vnd.x+json": ["p", "q"]}}]}],
             "nbformat": 4}
            """;

        var outputs = NotebookReader.Parse(Json).Cells.Single().Outputs;

        Assert.That(outputs[0]!["text"]!.GetValue<string>(), Is.EqualTo("a\nb"));
        Assert.That(outputs[1]!["data"]!["text/html"]!.GetValue<string>(), Is.EqualTo("<b>x"));
        Assert.That(outputs[1]!["data"]!["application/vnd.x+json"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_byte_order_mark_is_skipped()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Minimal)];

        Assert.That(NotebookReader.Read(bytes, "x.ipynb").Cells, Is.Empty);
    }

    [Test]
    public void Keys_that_nbformat_does_not_name_are_kept()
    {
        const string Json = """
            {"cells": [{"cell_type": "raw", "collapsed": true, "id": "a", "source": ""}], "authors": ["A"], "nbformat": 4, "nbformat_minor": 5}
            """;

        var text = NotebookWriter.ToText(NotebookReader.Parse(Json));

        Assert.That(text, Does.Contain("\"collapsed\": true").And.Contain("\"authors\": ["));
    }

    [TestCase("", "not JSON")]
    [TestCase("{", "not JSON")]
    [TestCase("[]", "not an object")]
    [TestCase("""{"cells": []}""", "no 'nbformat'")]
    [TestCase("""{"worksheets": [], "nbformat": 3, "nbformat_minor": 0}""", "nbformat 3")]
    [TestCase("""{"cells": [], "nbformat": 5}""", "nbformat 5")]
    [TestCase("""{"cells": [], "nbformat": "4"}""", "'nbformat' of the notebook is string")]
    [TestCase("""{"nbformat": 4}""", "no 'cells'")]
    [TestCase("""{"cells": {}, "nbformat": 4}""", "'cells' is not a list")]
    [TestCase("""{"cells": [1], "nbformat": 4}""", "cell 1 is not an object")]
    [TestCase("""{"cells": [{"source": ""}], "nbformat": 4}""", "cell 1 has no 'cell_type'")]
    [TestCase("""{"cells": [{"cell_type": "heading", "source": ""}], "nbformat": 4}""", "'heading'")]
    [TestCase("""{"cells": [{"cell_type": "code"}], "nbformat": 4}""", "cell 1 has no 'source'")]
    [TestCase("""{"cells": [{"cell_type": "code", "source": ["a", 1]}], "nbformat": 4}""", "'source' of cell 1 is array")]
    [TestCase("""{"cells": [{"cell_type": "code", "source": "", "outputs": 1}], "nbformat": 4}""", "'outputs' of cell 1")]
    [TestCase("""{"cells": [], "metadata": [], "nbformat": 4}""", "'metadata' of the notebook is array")]
    [TestCase("""{"cells": [], "cells": [], "nbformat": 4}""", "not JSON")]
    [TestCase("""{"cells": [{"cell_type": "code", "source": "\ud800"}], "nbformat": 4}""", "lone surrogate")]
    public void What_is_no_notebook_is_refused_by_name_with_what_came(string json, string came)
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookReader.Parse(json, "x.ipynb"));

        Assert.That(error.Message, Does.StartWith("x.ipynb: ").And.Contain(came).And.Contain("; expected "));
    }

    [Test]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        Assert.That(
            () => NotebookReader.Read([(byte)'"', 0xC3, (byte)'"'], "x.ipynb"),
            Throws.TypeOf<NotebookFormatException>().With.Message.Contains("not UTF-8"));
    }

    [Test]
    public void Missing_files_folders_and_files_too_long_are_refused_by_name()
    {
        using ScratchFolder folder = new();
        var huge = folder.File("huge.ipynb");
        using (var stream = File.Create(huge))
            stream.SetLength(NotebookReader.MaximumLength + 1);

        Assert.That(() => NotebookReader.ReadFile(folder.File("none.ipynb")), Refused("no such file"));
        Assert.That(() => NotebookReader.ReadFile(Path.Combine(folder.File("no"), "none.ipynb")), Refused("no such file"));
        Assert.That(() => NotebookReader.ReadFile(folder.Path), Refused("is a folder"));
        Assert.That(() => NotebookReader.ReadFile(huge), Refused("256 MB"));
    }

    private static NUnit.Framework.Constraints.ContainsConstraint Refused(string came) =>
        Throws.TypeOf<NotebookFormatException>().With.Message.Contains(came);
}
