using InnerAlignment.Course.Run;
using InnerAlignment.Course.Tests.Notebooks;
using Microsoft.Playwright;

namespace InnerAlignment.Course.Tests.Report;

/// <summary>The pages of the course's own notebooks, run with the reference answers, as a reader opens them.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class NotebookPagesTests
{
    [OneTimeSetUp]
    public void RequireBrowser() => Chromium.Require();

    [Test]
    public async Task Everything_on_the_page_is_drawn_and_nothing_complains(
        [ValueSource(typeof(CourseFiles), nameof(CourseFiles.Notebooks))] string notebook,
        [Values("light 1400", "dark 1400", "light 390", "dark 390")] string screen)
    {
        var record = await CourseRecord.OfAsync(notebook, AnswerMode.Reference);
        int width = int.Parse(screen.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        var file = Path.Combine(CourseRecord.Folder(AnswerMode.Reference), record.Stem + ".html");
        await using var opened = await Chromium.OpenAsync(file, width, dark: screen.StartsWith("dark", StringComparison.Ordinal));

        await opened.DrawAllAsync();

        Assert.That(opened.Refused, Is.Empty, "asked of the network");
        Assert.That(opened.Errors, Is.Empty, "said on the console");
        Assert.That(await Texts(opened, ".chart:not([data-drawn=true])"), Is.Empty, "figures that are not drawn");
        Assert.That(await EmptyFigures(opened), Is.Empty, "figures without a mark");
        Assert.That(await CrampedFigures(opened), Is.Empty, "panels too small to read, or titles that are cut off");
        Assert.That(await Texts(opened, ".diagram:not(:has(.drawing svg))"), Is.Empty, "diagrams that are not drawn");
        Assert.That(await Texts(opened, ".math:not(:has(.katex)), .katex-error"), Is.Empty, "formulas that are not set");
        Assert.That(await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.EqualTo(width), "the page is wider than the screen");
    }

    private static async Task<string[]> Texts(OpenedPage opened, string selector) => [.. await opened.Page.Locator(selector).AllTextContentsAsync()];

    /// <summary>What the words beside a figure say, for every figure in which a plot shows nothing: no path, picture or text of an extent, or a surface in fewer than thirty colours.</summary>
    private static async Task<string[]> EmptyFigures(OpenedPage opened)
    {
        var flat = await opened.Page.EvaluateAsync<string[]>(
            """
            () => {
              const shows = mark => { const { width, height } = mark.getBoundingClientRect(); return width + height > 1; };
              const plots = chart => [...chart.querySelectorAll(".cartesianlayer .subplot .plot")];
              const empty = plot => ![...plot.querySelectorAll("path, image, text")].some(shows);
              const charts = [...document.querySelectorAll(".chart")];
              return charts.filter(chart => !chart.querySelector(".gl-container") && (plots(chart).length === 0 || plots(chart).some(empty)))
                .map(chart => chart.getAttribute("aria-label"));
            }
            """);
        List<string> empty = [.. flat];
        foreach (var chart in await opened.Page.Locator(".chart:has(.gl-container canvas)").AllAsync())
        {
            if (await ColoursOf(opened, chart) < 30)
                empty.Add(await chart.GetAttributeAsync("aria-label") ?? "a surface");
        }

        return [.. empty];
    }

    private static Task<string[]> CrampedFigures(OpenedPage opened) => opened.Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll(".chart")].filter(chart => {
          const room = chart.querySelector(".main-svg").getBoundingClientRect();
          const title = chart.querySelector(".gtitle")?.getBoundingClientRect();
          const panels = [...chart.querySelectorAll(".nsewdrag")].map(panel => panel.getBoundingClientRect());
          return (title && title.right > room.right + 1) || panels.some(panel => panel.width < 120 || panel.height < 120);
        }).map(chart => chart.getAttribute("aria-label"))
        """);

    private static async Task<int> ColoursOf(OpenedPage opened, ILocator chart)
    {
        await chart.ScrollIntoViewIfNeededAsync();
        var picture = Convert.ToBase64String(await chart.ScreenshotAsync());
        return await opened.Page.EvaluateAsync<int>(
            """
            async picture => {
              const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
              const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
              const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
              context.drawImage(bitmap, 0, 0);
              const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
              const colours = new Set();
              for (let i = 0; i < data.length; i += 4) {
                const [low, , high] = [data[i], data[i + 1], data[i + 2]].sort((a, b) => a - b);
                if (high - low > 24) colours.add((data[i] >> 3) * 1024 + (data[i + 1] >> 3) * 32 + (data[i + 2] >> 3));
              }
              return colours.size;
            }
            """,
            picture);
    }
}
