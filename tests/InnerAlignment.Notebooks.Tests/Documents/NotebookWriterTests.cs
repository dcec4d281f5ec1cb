using System.Diagnostics;
using System.Text.Json.Nodes;
using CsCheck;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Notebooks.Tests.Documents;

public sealed class NotebookWriterTests
{
    private const string Awkward = "a \n\r\"\\\u2028\u0085\b\f<+'";

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char['\0', '\uD7FF'], 0, 30],
        Gen.Int[0, Awkward.Length - 1].Array[0, 30].Select(indices => string.Concat(indices.Select(i => Awkward[i]))),
        Gen.Int[0x1F300, 0x1FAFF].Array[0, 8].Select(points => string.Concat(points.Select(char.ConvertFromUtf32))));

    private static readonly Gen<NotebookCell> AnyCell =
        from kind in Gen.Enum<CellKind>()
        from source in AnyText
        from key in AnyText
        from text in AnyText
        from count in Gen.Int[0, 9]
        from number in Gen.Double
        select new NotebookCell
        {
            Id = "cell",
            Kind = kind,
            Source = source,
            Metadata = new JsonObject { [key] = new JsonArray(text, null, true, count) },
            ExecutionCount = kind == CellKind.Code && count > 0 ? count : null,
            Outputs = kind == CellKind.Code ? Outputs(text, double.IsFinite(number) ? number : 0) : [],
        };

    private static readonly Gen<NotebookDocument> AnyDocument =
        from cells in AnyCell.Array[0, 4]
        from key in AnyText
        select new NotebookDocument(
            [.. cells.Select((cell, index) => cell with { Id = $"cell-{index}" })],
            new JsonObject { ["a"] = key, ["A"] = new JsonObject(), ["ä"] = new JsonArray() });

    [Test]
    public void Reading_what_was_written_and_writing_it_again_changes_no_byte() => AnyDocument.Sample(
        document =>
        {
            var text = NotebookWriter.ToText(document);
            return NotebookWriter.ToText(NotebookReader.Parse(text)) == text;
        },
        seed: "0000KOIPe823", iter: 2000);

    [Test]
    public void Reading_gives_back_what_was_written() => AnyDocument.Sample(
        document =>
        {
            var read = NotebookReader.Parse(NotebookWriter.ToText(document));
            return JsonNode.DeepEquals(read.Metadata, document.Metadata)
                && read.Cells.Zip(document.Cells).All(pair => Same(pair.First, pair.Second));
        },
        seed: "0000KOIPe823", iter: 2000);

    [Test]
    public void The_canonical_form_is_as_notebooks_are_specified()
    {
        NotebookDocument document = new(
            [new NotebookCell { Id = "first", Kind = CellKind.Code, Source = "var 🧭 = 1;\n\"a\u2028b\"" }],
            new JsonObject { ["b"] = "<é>", ["a"] = new JsonObject() });

        var text = NotebookWriter.ToText(document);

        Assert.That(text, Is.EqualTo("""
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "first",
               "metadata": {},
               "outputs": [],
               "source": [
                "var 🧭 = 1;\n",
                "\"aUb\""
               ]
              }
             ],
             "metadata": {
              "a": {},
              "b": "<é>"
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """.Replace('U', '\u2028')));
    }

    [Test]
    public void Numbers_keep_the_digits_they_came_with()
    {
        const string Metadata = "{\n  \"x\": [\n   1.0,\n   1e-05,\n   12345678901234567890,\n   0.1\n  ]\n }";
        var text = "{\n \"cells\": [],\n \"metadata\": " + Metadata + ",\n \"nbformat\": 4,\n \"nbformat_minor\": 5\n}\n";

        Assert.That(NotebookWriter.ToText(NotebookReader.Parse(text)), Is.EqualTo(text));
    }

    [Test]
    public void Keys_are_sorted_by_code_point_as_Python_does()
    {
        NotebookDocument document = new([], new JsonObject { ["🧭"] = 1, ["\uFFFD"] = 2, ["é"] = 3, ["z"] = 4 });

        var text = NotebookWriter.ToText(document);

        int[] places = [.. new[] { "z", "é", "\uFFFD", "🧭" }.Select(key => text.IndexOf($"\"{key}\"", StringComparison.Ordinal))];
        Assert.That(places, Is.Ordered.And.All.Positive);
    }

    [Test]
    public void Python_nbformat_accepts_the_file_and_writes_the_same_bytes()
    {
        var documents = Gen.Select(AnyDocument, document => WithoutForeignLineEnds(document)).Array[40];
        using ScratchFolder folder = new();
        int number = 0;
        documents.Sample(
            all => Array.ForEach(all, document => NotebookWriter.WriteFile(document, folder.File($"{number++}.ipynb"))),
            seed: "0000KOIPe823", iter: 1, threads: 1);

        var report = RunPython(
            """
            import glob, sys
            try:
                import nbformat
            except ImportError:
                sys.exit(77)
            for path in sorted(glob.glob(sys.argv[1] + "/*.ipynb")):
                text = open(path, encoding="utf-8", newline="").read()
                notebook = nbformat.reads(text, as_version=4)
                nbformat.validate(notebook)
                if nbformat.writes(notebook) + "\n" != text:
                    print(path, "differs")
            """,
            folder.Path);

        Assert.That(report, Is.Empty);
        Assert.That(number, Is.EqualTo(40));
    }

    private static JsonArray Outputs(string text, double number) =>
    [
        new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = text },
        new JsonObject
        {
            ["output_type"] = "display_data",
            ["metadata"] = new JsonObject(),
            ["data"] = new JsonObject { ["text/html"] = text, ["application/vnd.x+json"] = new JsonObject { ["y"] = number } },
        },
        new JsonObject { ["output_type"] = "error", ["ename"] = "E", ["evalue"] = text, ["traceback"] = new JsonArray(text) },
    ];

    private static bool Same(NotebookCell left, NotebookCell right) =>
        (left.Id, left.Kind, left.Source, left.ExecutionCount) == (right.Id, right.Kind, right.Source, right.ExecutionCount)
        && JsonNode.DeepEquals(left.Metadata, right.Metadata)
        && JsonNode.DeepEquals(left.Outputs, right.Outputs);

    /// <summary>Python breaks lists of lines at every Unicode line end, this writer (like VS Code) at \n only; and it writes 1.0 where .NET writes 1.</summary>
    private static NotebookDocument WithoutForeignLineEnds(NotebookDocument document) => document with
    {
        Cells = [.. document.Cells.Select(cell => cell with
        {
            Source = Plain(cell.Source),
            Outputs = Outputs(Plain(cell.Source), 0.5) is var outputs && cell.Kind == CellKind.Code ? outputs : [],
        })],
    };

    private static string Plain(string text) =>
        string.Concat(text.Where(letter => letter is not ('\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' or (>= '\x1c' and <= '\x1e'))));

    private static string RunPython(string script, string argument)
    {
        var python = new[] { "/usr/bin/python3", "/usr/local/bin/python3" }.FirstOrDefault(File.Exists);
        if (python is null)
            Assert.Ignore("python3 is not installed: nothing to compare with");
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", script, argument])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var report = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 77)
            Assert.Ignore("python3-nbformat is not installed: nothing to compare with");
        return report;
    }
}
