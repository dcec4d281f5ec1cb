using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;

namespace InnerAlignment.Notebooks.Tests.Exercises;

public sealed class CourseCatalogTests
{
    [Test]
    public void The_root_is_found_from_any_folder_below()
    {
        using ScratchFolder folder = new();
        Directory.CreateDirectory(folder.File("lib"));
        var below = Directory.CreateDirectory(folder.File("notebooks/1-search")).FullName;

        Assert.That(CourseRoot.Find(below).Path, Is.EqualTo(folder.Path));
    }

    [Test]
    public void Where_no_course_is_the_error_says_what_a_course_looks_like()
    {
        using ScratchFolder folder = new();

        Assert.That(
            () => CourseRoot.Find(folder.Path),
            Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains(folder.Path).And.Message.Contains("'notebooks' and 'lib'"));
    }

    [Test]
    public void Notebooks_come_in_course_order()
    {
        using ScratchFolder folder = new();
        string[] order = ["start-here", "appendix", "1-search/1-a", "1-search/2-b", "1-search/10-c", "2-mesa/1-d", "10-last/1-e"];
        foreach (var name in order.Append("1-search/.ipynb_checkpoints/1-a").Reverse())
            folder.Write($"notebooks/{name}.ipynb", NotebookWriter.ToText(new NotebookDocument([], [])));

        var catalog = CourseCatalog.Load(new CourseRoot(folder.Path));

        Assert.That(catalog.Notebooks.Select(notebook => notebook.Path), Is.EqualTo(order.Select(name => name + ".ipynb")));
    }

    [Test]
    public void A_notebook_is_described_by_its_metadata_or_else_by_its_content()
    {
        NotebookDocument plain = new(
            [Samples.Markdown("a", "intro\n# Learning is search"), Samples.Markdown("b", "x", Samples.Header())], []);
        JsonObject course = new() { ["title"] = "T", ["part"] = "P", ["minutes"] = 50 };
        var described = plain with { Metadata = new JsonObject { ["course"] = course } };

        CourseNotebook first = new("1-search/1-a.ipynb", plain, ExerciseHeaderReader.ReadAll(plain, "a"));
        CourseNotebook second = first with { Document = described };

        Assert.That((first.Title, first.Part, first.Minutes), Is.EqualTo(("Learning is search", "1 Search", 15)));
        Assert.That((second.Title, second.Part, second.Minutes), Is.EqualTo(("T", "P", 50)));
    }

    [Test]
    public void Two_exercises_of_one_slug_are_refused()
    {
        using ScratchFolder folder = new();
        foreach (var name in new[] { "a", "b" })
        {
            NotebookDocument document = new([Samples.Markdown("x", "x", Samples.Header())], []);
            NotebookWriter.WriteFile(document, folder.File($"notebooks/{name}.ipynb"));
        }

        Assert.That(
            () => CourseCatalog.Load(new CourseRoot(folder.Path)),
            Throws.TypeOf<NotebookFormatException>().With.Message.Contains("b.ipynb: exercise 'adam-update' is also in a.ipynb"));
    }
}
