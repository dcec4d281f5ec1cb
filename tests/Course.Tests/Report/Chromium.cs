using Microsoft.Playwright;

namespace InnerAlignment.Course.Tests.Report;

/// <summary>Debian's Chromium, started once; whatever a page asks of the network is refused and kept.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private const string Executable = "/usr/bin/chromium";
    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        if (Started.IsValueCreated)
            await (await Started.Value).CloseAsync();
    }

    internal static void Require()
    {
        const string Sentence = "Chromium is not at /usr/bin/chromium, so no page was opened; install it with: apt-get install chromium";
        if (File.Exists(Executable))
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Sentence);
        Assert.Ignore(Sentence);
    }

    internal static async Task<OpenedPage> OpenAsync(string file, int width = 1400, bool dark = false)
    {
        var page = await (await Started.Value).NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        OpenedPage opened = new(page);
        page.Console += (_, message) => opened.Said(message.Type, message.Text);
        page.PageError += (_, error) => opened.Said("error", error);
        await page.RouteAsync(url => !url.StartsWith("file:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal), route =>
        {
            opened.Refused.Add(route.Request.Url);
            return route.AbortAsync();
        });
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox", "--enable-unsafe-swiftshader"] });
    }
}

/// <summary>A page with what it complained about and what it asked the network for.</summary>
internal sealed class OpenedPage(IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public List<string> Errors { get; } = [];

    public List<string> Refused { get; } = [];

    public void Said(string type, string text)
    {
        if (type == "error")
            Errors.Add(text);
    }

    /// <summary>Brings every figure and frame into view and waits until each is drawn.</summary>
    public async Task DrawAllAsync()
    {
        foreach (var element in await page.QuerySelectorAllAsync(".chart, iframe"))
            await element.ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync(
            """
            () => [...document.querySelectorAll(".chart")].every(chart => chart.dataset.drawn)
              && [...document.querySelectorAll("iframe")].every(frame => frame.dataset.fitted)
              && document.querySelectorAll(".diagram").length === document.querySelectorAll(".diagram .drawing svg").length
            """,
            null,
            new() { Timeout = 60_000 });
    }

    public ValueTask DisposeAsync() => new(page.CloseAsync());
}
