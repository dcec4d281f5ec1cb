using Microsoft.Playwright;

namespace InnerAlignment.Lessons.Tests;

/// <summary>Debian's Chromium, started once, with no way to any network.</summary>
internal static class Browser
{
    private const string Executable = "/usr/bin/chromium";
    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    public static bool IsMissing => !File.Exists(Executable);

    /// <summary>A page that shows this HTML body; requests that would leave the machine are refused and kept.</summary>
    public static async Task<(IPage Page, List<string> Refused)> OpenAsync(string body, bool dark)
    {
        if (IsMissing)
            RefuseToPass();
        var page = await (await Started.Value).NewPageAsync(new() { ViewportSize = new() { Width = 900, Height = 700 } });
        List<string> refused = [];
        await page.RouteAsync(url => url.StartsWith("http", StringComparison.Ordinal), route =>
        {
            refused.Add(route.Request.Url);
            return route.AbortAsync();
        });
        var (paper, ink) = dark ? ("#1e1e1e", "#d4d4d4") : ("#ffffff", "#1f1f1f");
        await page.SetContentAsync($"<!doctype html><body style='margin:16px;background:{paper};color:{ink};font-family:sans-serif'>{body}</body>");
        return (page, refused);
    }

    public static async Task CloseAsync()
    {
        if (Started.IsValueCreated)
            await (await Started.Value).CloseAsync();
    }

    private static void RefuseToPass()
    {
        const string Sentence = "Chromium is not at /usr/bin/chromium, so no figure was drawn; install it with: apt-get install chromium";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Sentence);
        Assert.Ignore(Sentence);
    }

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = ["--no-sandbox", "--enable-unsafe-swiftshader"] });
    }
}
