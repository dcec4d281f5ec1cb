namespace InnerAlignment.Kernel.Tests.Cells;

[NonParallelizable]
public class ImportTests
{
    private readonly InProcess cells = new();
    private readonly string folder = Directory.CreateTempSubdirectory("import").FullName;

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [TestCase("script.csx", "int square(int n) => n * n;", "square(7)", "49")]
    [TestCase("script.dib", "#!meta\n\n{\"kernelInfo\":{}}\n\n#!csharp\n\nvar dib = 5;\n\n#!fsharp\n\nlet fromDib = 6", "dib", "5")]
    [TestCase("book.ipynb", """{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "markdown", "id": "m", "metadata": {}, "source": "no code"}, {"cell_type": "code", "id": "a", "metadata": {}, "execution_count": null, "outputs": [], "source": "var book = 8;"}]}""", "book", "8")]
    public async Task What_a_file_defines_is_defined_here(string name, string content, string asked, string expected)
    {
        var file = Write(name, content);
        await cells.RunAsync($"#!import {file}\n{asked}");

        Assert.That(cells.Results, Is.EqualTo(new[] { expected }));
    }

    [Test]
    public async Task An_error_in_a_file_names_the_place_in_the_file()
    {
        var file = Write("wrong.csx", "int zero = 0;\nint never = 1 / zero;");
        var error = await cells.FailAsync($"\n\n#!import {file}");

        Assert.That(error.Traceback, Has.Some.Contains("wrong.csx:line 2"));
    }

    [TestCase("#!import missing.csx", "does not exist")]
    [TestCase("#!import", "Expected #!import FILE")]
    public async Task What_cannot_be_imported_is_named(string code, string said)
    {
        var error = await cells.FailAsync($"int before = 1;\n{code}");

        Assert.That(error.Message, Does.Contain("cell 7:line 2: #!import").And.Contain(said));
    }

    [Test]
    public async Task A_file_of_another_kind_is_named()
    {
        var error = await cells.FailAsync($"#!import {Write("data.csv", "1,2")}");

        Assert.That(error.Message, Does.Contain("'.csv'").And.Contain(".ipynb"));
    }

    [Test]
    public async Task A_file_that_imports_itself_ends()
    {
        var file = Path.Combine(folder, "circle.csx");
        Write("circle.csx", $"#!import {file}");
        var error = await cells.FailAsync($"#!import {file}");

        Assert.That(error.Message, Does.Contain("imports itself"));
    }

    [Test]
    public async Task A_text_is_kept_and_shared()
    {
        await cells.RunAsync("#!value --name table\na,b\n1,2\n");
        await cells.RunAsync("#!share --from value table\ntable");
        var inCSharp = cells.Results.Single();
        await cells.RunAsync("#!fsharp\n#!share --from value table\ntable.Length");

        Assert.That(inCSharp, Is.EqualTo("a,b\n1,2"));
        Assert.That(cells.Results, Is.EqualTo(new[] { "7" }));
    }

    [Test]
    public async Task A_text_without_a_name_is_refused()
    {
        var error = await cells.FailAsync("#!value\ntext");

        Assert.That(error.Message, Does.Contain("Expected #!value --name x"));
    }

    private string Write(string name, string content)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, content);
        return file;
    }
}
