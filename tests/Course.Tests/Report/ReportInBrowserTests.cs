namespace InnerAlignment.Course.Tests.Report;

/// <summary>The report as a reader opens it: from a folder, without a network.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ReportInBrowserTests
{
    [OneTimeSetUp]
    public void RequireBrowser() => Chromium.Require();

    [TestCase(false, 1400)]
    [TestCase(true, 1400)]
    [TestCase(false, 390)]
    [TestCase(true, 390)]
    public async Task Everything_on_a_page_is_drawn_without_a_network(bool dark, int width)
    {
        await using var opened = await Chromium.OpenAsync(await FixtureReport.PageAsync("every-output.html"), width, dark);

        await opened.DrawAllAsync();

        Assert.That(await Count(opened, ".chart[data-drawn=true]"), Is.EqualTo(2));
        Assert.That(await Count(opened, ".chart .scatterlayer .trace"), Is.EqualTo(2), "both lines of the first figure");
        Assert.That(await Count(opened, ".chart .gl-container canvas"), Is.AtLeast(1), "the surface");
        Assert.That(await Count(opened, ".diagram svg .node"), Is.EqualTo(5));
        Assert.That(await Count(opened, ".math .katex"), Is.EqualTo(await Count(opened, ".math")).And.AtLeast(4));
        Assert.That(await Count(opened, ".katex-error"), Is.Zero);
        Assert.That(await Count(opened, "code.hljs .hljs-keyword"), Is.AtLeast(5));
        Assert.That(opened.Refused, Is.Empty);
    }

    [TestCase("every-output.html")]
    [TestCase("index.html")]
    [TestCase("about.html")]
    [TestCase("glossary.html")]
    public async Task A_page_is_as_wide_as_a_phone(string name)
    {
        await using var opened = await Chromium.OpenAsync(await FixtureReport.PageAsync(name), width: 360);

        await opened.DrawAllAsync();

        Assert.That(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.EqualTo(360));
    }

    [TestCase("index.html")]
    [TestCase("about.html")]
    [TestCase("glossary.html")]
    [TestCase("three-cells.html")]
    public async Task A_page_complains_of_nothing(string name)
    {
        await using var opened = await Chromium.OpenAsync(await FixtureReport.PageAsync(name));

        await opened.DrawAllAsync();

        Assert.That(opened.Errors, Is.Empty);
    }

    [Test]
    public async Task Only_the_output_that_asks_for_the_network_complains_and_gets_nothing()
    {
        await using var opened = await Chromium.OpenAsync(await FixtureReport.PageAsync("every-output.html"));

        await opened.DrawAllAsync();

        Assert.That(opened.Errors, Has.Count.EqualTo(2).And.All.Contains("Content Security Policy"));
        Assert.That(opened.Refused, Is.Empty);
    }

    [Test]
    public async Task Scripts_and_styles_of_an_output_stay_within_it()
    {
        await using var opened = await Chromium.OpenAsync(await FixtureReport.PageAsync("every-output.html"));

        await opened.DrawAllAsync();

        var frame = opened.Page.Frames.Single(frame => frame.Url.Contains(".output-", StringComparison.Ordinal));
        Assert.That(await frame.EvaluateAsync<bool>("document.getElementById('drawn').getContext('2d').getImageData(290, 55, 1, 1).data[3] > 0"), "the script drew");
        Assert.That(await frame.EvaluateAsync<string>("try { parent.document.title } catch (error) { error.name }"), Is.EqualTo("SecurityError"));
        Assert.That(await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).display"), Is.EqualTo("block"), "its style hides every body");
        Assert.That(await Count(opened, "#unknown, [id^='what-is-still-unknown']"), Is.EqualTo(1), "what follows the unclosed comment is still there");
    }

    [Test]
    public async Task The_theme_is_changed_by_hand_and_the_figures_follow()
    {
        await using var opened = await Chromium.OpenAsync(await FixtureReport.PageAsync("every-output.html"));
        await opened.DrawAllAsync();
        const string Ink = "getComputedStyle(document.querySelector('.chart .gtitle')).fill";
        var before = await opened.Page.EvaluateAsync<string>(Ink);

        await opened.Page.ClickAsync("#theme");

        await opened.Page.WaitForFunctionAsync($"before => {Ink} !== before", before);
        Assert.That(await opened.Page.EvaluateAsync<string>(Ink), Is.EqualTo(await opened.Page.EvaluateAsync<string>("getComputedStyle(document.body).color")));
    }

    [Test]
    public async Task Hints_and_the_reference_answer_are_folded_until_wanted()
    {
        await using var opened = await Chromium.OpenAsync(await FixtureReport.PageAsync("every-output.html"));

        var hint = opened.Page.Locator("#mean-squared-error details.hint").First;
        Assert.That(await hint.Locator("p").IsVisibleAsync(), Is.False);
        await hint.Locator("summary").ClickAsync();

        Assert.That(await hint.Locator("p").IsVisibleAsync());
        Assert.That(await opened.Page.Locator(".cell.answer pre").IsVisibleAsync(), Is.False);
    }

    private static Task<int> Count(OpenedPage opened, string selector) => opened.Page.Locator(selector).CountAsync();
}
