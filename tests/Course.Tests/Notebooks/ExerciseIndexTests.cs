using System.Text.Json.Nodes;
using InnerAlignment.Course.Commands;
using InnerAlignment.Notebooks.Documents;

namespace InnerAlignment.Course.Tests.Notebooks;

public sealed class ExerciseIndexTests
{
    [Test]
    public void The_index_holds_every_field_of_every_header_and_the_number_of_hidden_tests()
    {
        using ScratchCourse course = Course();

        var (exitCode, _) = ScratchCourse.Run(IndexCommand.Create(), "--course", course.Path);

        var index = JsonNode.Parse(File.ReadAllText(course.File("lib/bin/exercises.json")))!;
        Assert.That(exitCode, Is.Zero);
        Assert.That(JsonNode.DeepEquals(index, JsonNode.Parse("""
            {"notebooks": [{"path": "1-search/1-a.ipynb", "title": "Small steps", "part": "1 Search", "minutes": 20}],
             "exercises": [{"slug": "half-way", "language": "csharp", "title": "Go half way", "difficulty": 1, "importance": 2, "minutes": 5,
               "points": 3, "hints": ["Two.", "Divide."], "needs": [], "entry": "double Half(double x)", "writeYourself": [],
               "notebook": "1-search/1-a.ipynb", "hiddenTests": 3}]}
            """)), Is.True, index.ToJsonString());
    }

    [Test]
    public void A_course_without_notebooks_has_an_empty_index()
    {
        using ScratchCourse course = new();

        var (exitCode, output) = ScratchCourse.Run(IndexCommand.Create(), "--course", course.Path);

        Assert.That((exitCode, output), Is.EqualTo((0, "")));
        Assert.That(JsonNode.Parse(File.ReadAllText(course.File("lib/bin/exercises.json")))!["exercises"]!.AsArray(), Is.Empty);
    }

    [Test]
    public void The_list_shows_notebooks_and_exercises()
    {
        using ScratchCourse course = Course();

        var table = ScratchCourse.Run(ListCommand.Create(), "--course", course.Path).Output;
        var json = ScratchCourse.Run(ListCommand.Create(), "--json", "--course", course.Path).Output;

        Assert.That(table, Does.Contain("1-search/1-a.ipynb").And.Contain("half-way").And.Contain("Go half way"));
        Assert.That((string?)JsonNode.Parse(json)!["exercises"]![0]!["slug"], Is.EqualTo("half-way"));
    }

    [Test]
    public void Outside_a_course_the_error_says_where_to_go()
    {
        var outside = Directory.CreateTempSubdirectory("inner-alignment-").FullName;

        Assert.That(
            () => ScratchCourse.Run(ListCommand.Create(), "--course", outside),
            Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("Change into the course's folder"));
        Directory.Delete(outside);
    }

    private static ScratchCourse Course()
    {
        ScratchCourse course = new();
        course.Write("notebooks/1-search/1-a.ipynb", NotebookWriter.ToText(SampleNotebook.Portable()));
        course.Write("tests/Course.Tests/Grading/HalfWay.cs", """
            public sealed class HalfWay
            {
                [Exercise("half-way"), Points(1)]
                public void One() { }

                [Exercise("half-way"), Points(2)]
                [TestCase(1), TestCase("]", 2)]
                public void Two(int x) { }
            }
            """);
        return course;
    }
}
