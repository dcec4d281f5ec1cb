using InnerAlignment.Course.Feedback;
using InnerAlignment.Course.Tests.Feedback;

namespace InnerAlignment.Course.Tests.Report;

public sealed class FeedbackInBrowserTests
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.html");

    [SetUp]
    public void Begin() => Chromium.Require();

    [TearDown]
    public void End() => File.Delete(file);

    [TestCase("learner", false)]
    [TestCase("learner", true)]
    [TestCase("class", false)]
    public async Task A_page_is_legible_on_a_phone(string which, bool dark)
    {
        await File.WriteAllTextAsync(file, which == "class" ? new ClassPage(FeedbackPageTests.Sheet).Render() : FeedbackPageTests.Learner);

        await using var opened = await Chromium.OpenAsync(file, width: 360, dark);

        var size = await opened.Page.EvaluateAsync<double[]>("[document.documentElement.scrollWidth, parseFloat(getComputedStyle(document.querySelector('td, li')).fontSize)]");
        Assert.That(size[0], Is.LessThanOrEqualTo(360), "nothing to scroll sideways");
        Assert.That(size[1], Is.GreaterThanOrEqualTo(14), "letters large enough");
        Assert.That(opened.Errors, Is.Empty);
        Assert.That(opened.Refused, Is.Empty);
    }
}
