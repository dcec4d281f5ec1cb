using InnerAlignment.Course.Commands;
using InnerAlignment.Course.Solutions;
using InnerAlignment.Course.Tests.Report;

namespace InnerAlignment.Course.Tests.Answers;

public sealed class SolutionsPageTests
{
    private ScratchCourse scratch = null!;

    [SetUp]
    public void Begin() => scratch = new ScratchCourse();

    [TearDown]
    public void End() => scratch.Dispose();

    [Test]
    public void The_comment_at_the_head_is_prose_its_indented_lines_are_set_off_and_the_rest_is_code()
    {
        var answer = ExplainedAnswer.Of("// One question for each way.\n//   First this.\n//   Then that.\n// And done:\n//   x = y\nint F() =>\n    1; // here");

        Assert.That(answer, Is.EqualTo(new ExplainedAnswer("One question for each way.\n\n- First this.\n- Then that.\n\nAnd done:\n\n> x = y", "int F() =>\n    1; // here")));
    }

    [Test]
    public void Every_exercise_has_its_answer_and_its_mistakes_under_their_hints()
    {
        var (code, said) = Write("same-agent,metropolis-acceptance");

        var page = File.ReadAllText(scratch.File("pages/index.html"));
        Assert.That((code, said), Is.EqualTo((0, $"2 answers: {scratch.File("pages/index.html")}\n")));
        Assert.That(page, Does.Contain("For c &gt; 0 a ReLU passes a factor through").And.Contain("language-csharp\">double[] SameAgent(").And.Contain("language-fsharp\">let acceptance"));
        Assert.That(page, Does.Contain("this never goes uphill, however hot it is").And.Not.Contain("hint:").And.Not.Contain("id=\"mean-squared-error\""));
        Assert.That(page, Does.Not.Contain("glossary.html"), "there is none beside it");
    }

    [Test]
    public void An_unknown_exercise_is_wrong_use() => Assert.That(Write("no-such").Code, Is.EqualTo(2));

    [TestCase(360, false)]
    [TestCase(360, true)]
    [TestCase(1400, false)]
    public async Task It_is_legible_on_a_phone_in_light_and_in_dark(int width, bool dark)
    {
        Chromium.Require();
        Write("same-agent,metropolis-acceptance");

        await using var opened = await Chromium.OpenAsync(scratch.File("pages/index.html"), width, dark);
        await opened.Page.WaitForFunctionAsync("document.querySelectorAll('code .hljs-keyword, code .hljs-built_in').length > 0");

        var size = await opened.Page.EvaluateAsync<double[]>("[document.documentElement.scrollWidth, parseFloat(getComputedStyle(document.querySelector('section.prose p')).fontSize)]");
        var colours = await opened.Page.EvaluateAsync<string[]>("[getComputedStyle(document.querySelector('main')).color, getComputedStyle(document.body).backgroundColor]");
        Assert.That(size[0], Is.LessThanOrEqualTo(width), "nothing to scroll sideways");
        Assert.That(size[1], Is.GreaterThanOrEqualTo(14), "letters large enough");
        Assert.That(colours[0], Is.Not.EqualTo(colours[1]));
        Assert.That(opened.Errors, Is.Empty);
        Assert.That(opened.Refused, Is.Empty);
    }

    private (int Code, string Said) Write(string slugs) =>
        ScratchCourse.Run(SolutionsCommand.Create(), "--exercises", slugs, "--out", scratch.File("pages"), "--course", CourseFiles.Root.Path);
}
