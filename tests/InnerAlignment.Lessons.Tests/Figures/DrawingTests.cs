using Microsoft.Playwright;

namespace InnerAlignment.Lessons.Tests.Figures;

/// <summary>Figures as a browser without a network draws them.</summary>
public sealed class DrawingTests
{
    private const int DrawTimeout = 20_000;

    [OneTimeTearDown]
    public Task Close() => Browser.CloseAsync();

    [TestCase("lines")]
    [TestCase("surface")]
    public async Task A_figure_draws_alone_and_offline(string kind)
    {
        var (page, refused) = await Browser.OpenAsync(Gallery.All[kind]().Html, dark: false);

        await page.WaitForSelectorAsync("[data-drawn=true]", new() { Timeout = DrawTimeout });

        Assert.That(await page.Locator(".js-plotly-plot .main-svg").CountAsync(), Is.GreaterThan(0));
        Assert.That(refused, Is.Empty);
        await page.CloseAsync();
    }

    [Test]
    public async Task Figures_of_every_kind_share_a_page_in_any_order([Values] bool dark)
    {
        var (page, refused) = await Browser.OpenAsync(string.Concat(Gallery.All.Values.Reverse().Select(make => make().Html)), dark);

        await Assertions.Expect(page.Locator("[data-drawn=true]")).ToHaveCountAsync(Gallery.All.Count, new() { Timeout = DrawTimeout });

        Assert.That(refused, Is.Empty);
        await Keep(page, dark ? "dark" : "light");
        await page.CloseAsync();
    }

    /// <summary>Screenshots for whoever wants to look: where FIGURES names a folder.</summary>
    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FIGURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
