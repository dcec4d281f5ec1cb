using InnerAlignment.Lessons.Figures;
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

    [Test]
    public async Task A_slider_of_a_switch_board_turns_the_tiles_of_its_own_board_only()
    {
        SwitchBoard Board(string title, char other) => SwitchBoard.Of(title, [new("x", [0, 1]), new("y", [0.5, 1, 2])],
            setting => $"{(setting[0] > 0 ? 'C' : other)}{(setting[1] > 1 ? 'C' : other)}", ('C', "complies"), (other, "does not"));
        var (page, refused) = await Browser.OpenAsync(Shown.Bundle(Board("one", 'D'))["text/html"] + Shown.Bundle(Board("two", 'E'))["text/html"], dark: true);

        await page.Locator("input").Nth(1).FillAsync("2");

        Assert.That(await page.Locator(".tiles").AllInnerTextsAsync(), Is.EqualTo(new[] { "DC", "EE" }));
        Assert.That(await page.Locator("output").AllInnerTextsAsync(), Is.EqualTo(new[] { "0", "2", "0", "0.5" }));
        Assert.That(refused, Is.Empty);
        await page.CloseAsync();
    }

    [Test]
    public async Task Pointing_at_a_dot_shows_its_algorithm_in_the_maze()
    {
        var figure = Gallery.All["agents"]();
        var (page, _) = await Browser.OpenAsync(figure.Html, dark: true);
        await page.WaitForSelectorAsync("[data-drawn=true]", new() { Timeout = DrawTimeout });
        var arrows = $"document.querySelector('.js-plotly-plot').data[{figure.Agents!.Arrows}].marker.angle";

        foreach (var dot in (int[])[2, 3])
        {
            var place = await page.EvaluateAsync<float[]>(PlaceOfDot, dot);
            await page.Mouse.MoveAsync(place[0], place[1], new() { Steps = 4 });
            var nearest = await page.EvaluateAsync<int>("() => document.querySelector('.js-plotly-plot')._hoverdata?.[0]?.pointNumber ?? -1");
            var angles = await page.EvaluateAsync<double[]>(arrows);
            var expected = await page.EvaluateAsync<string>("i => document.querySelector('.js-plotly-plot').data[0].customdata[i]", nearest);

            Assert.That(nearest, Is.Not.Negative);
            Assert.That(angles, Is.EqualTo(expected.Select(code => 90.0 * (code - '0'))));
        }

        await page.CloseAsync();
    }

    [Test]
    public async Task The_slider_lets_paths_grow_and_play_runs_it()
    {
        var (page, _) = await Browser.OpenAsync(Gallery.All["contour"]().Html, dark: false);
        await page.WaitForSelectorAsync("[data-drawn=true]", new() { Timeout = DrawTimeout });
        const string Length = "() => document.querySelector('.js-plotly-plot').data[1].x.length";
        var whole = await page.EvaluateAsync<int>(Length);

        await page.GetByText("play").ClickAsync();
        await page.WaitForFunctionAsync($"({Length})() < {whole / 2}", null, new() { Timeout = DrawTimeout });
        await page.WaitForFunctionAsync($"({Length})() === {whole}", null, new() { Timeout = DrawTimeout });

        Assert.That(whole, Is.EqualTo(200));
        await page.CloseAsync();
    }

    private const string PlaceOfDot = """
        i => {
          const plot = document.querySelector('.js-plotly-plot'), { xaxis, yaxis } = plot._fullLayout, box = plot.getBoundingClientRect();
          return [box.left + xaxis._offset + xaxis.l2p(plot.data[0].x[i]), box.top + yaxis._offset + yaxis.l2p(plot.data[0].y[i])];
        }
        """;

    /// <summary>Screenshots for whoever wants to look: where FIGURES names a folder.</summary>
    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("FIGURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
