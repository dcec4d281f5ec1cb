using InnerAlignment.Lessons.Exercises;
using InnerAlignment.Lessons.Guidance;

namespace InnerAlignment.Lessons.Tests.Guidance;

public sealed class CourseMapTests
{
    private const string Index = """
        {"notebooks":[{"path":"start-here.ipynb","title":"Start \"here\"","part":"","minutes":20},{"path":"1-search/1.ipynb","title":"Search","part":"1 Search","minutes":90}],
         "exercises":[{"slug":"one","title":"One","points":2,"minutes":5,"hints":["look","look closer"],"notebook":"1-search/1.ipynb","hiddenTests":3}]}
        """;

    [Test]
    public void The_map_has_a_frame_for_each_part_and_an_arrow_between_notebooks()
    {
        var map = new CourseMap(Read(Index));

        Assert.That(map.Mermaid, Is.EqualTo("""
            flowchart LR
              subgraph part0["Start"]
                n0["Start #quot;here#quot;<br/>0 exercises, 20 min"]
              end
              subgraph part1["1 Search"]
                n1["Search<br/>1 exercise, 90 min"]
              end
              n0 --> n1

            """.ReplaceLineEndings("\n")));
        Assert.That(Shown.Bundle(map).Keys, Is.EqualTo(["text/html", "text/vnd.mermaid", "text/plain"]));
    }

    [Test]
    public void Hints_unfold_one_inside_the_other()
    {
        var html = Shown.Bundle(new Hints("one", Read(Index)))["text/html"];

        Assert.That(html.IndexOf("look closer", StringComparison.Ordinal), Is.GreaterThan(html.LastIndexOf("<details", StringComparison.Ordinal)));
        Assert.That(html.IndexOf("</details>", StringComparison.Ordinal), Is.GreaterThan(html.IndexOf("look closer", StringComparison.Ordinal)));
    }

    [TestCase("{\"notebooks\": [", "cannot be read")]
    [TestCase(null, "is not beside the library")]
    public void Without_a_list_it_says_what_to_build(string? text, string why) =>
        Assert.That(Shown.Bundle(new CourseMap(Read(text)))["text/plain"], Does.Contain(why).And.Contain("dotnet build"));

    private static CourseList Read(string? text)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "exercises-of-a-test.json");
        File.Delete(path);
        if (text is not null)
            File.WriteAllText(path, text);
        return CourseList.Read(path);
    }
}
