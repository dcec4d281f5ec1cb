using System.Text.Json;
using InnerAlignment.Lessons.Figures;
using InnerAlignment.Lessons.Figures.Pictures;

namespace InnerAlignment.Lessons.Tests.Figures;

public sealed class FigureTests
{
    private const int LargestHtml = 1_500_000;

    public static IEnumerable<string> Kinds => Gallery.All.Keys;

    [TestCaseSource(nameof(Kinds))]
    public void A_figure_is_plotly_json_with_data_layout_and_config(string kind)
    {
        var figure = Gallery.All[kind]();

        using var json = JsonDocument.Parse(figure.PlotlyJson);

        Assert.That(json.RootElement.GetProperty("data").GetArrayLength(), Is.GreaterThanOrEqualTo(figure.Picture.Layers.Count));
        Assert.That(json.RootElement.GetProperty("layout").ToString(), Does.Contain(figure.Title));
        Assert.That(json.RootElement.GetProperty("config").GetProperty("responsive").GetBoolean(), Is.True);
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_figure_lets_the_page_shine_through(string kind)
    {
        using var json = JsonDocument.Parse(Gallery.All[kind]().PlotlyJson);

        var layout = json.RootElement.GetProperty("layout");
        Assert.That(layout.GetProperty("paper_bgcolor").GetString(), Is.EqualTo("rgba(0,0,0,0)").Or.EqualTo("rgba(0, 0, 0, 0.0)"));
        Assert.That(layout.GetProperty("font").GetProperty("color").GetString(), Is.EqualTo("#808080").Or.EqualTo("rgba(128, 128, 128, 1.0)"));
        Assert.That(layout.TryGetProperty("width", out _), Is.False);
    }

    [Test]
    public void Names_axes_and_units_reach_the_figure()
    {
        var json = Figure.Lines("Loss", Series.Of("Adam", [1, 2]), Series.Of("momentum", [3, 4])).Axes("time (steps)", "loss (nats)").LogX().PlotlyJson;

        Assert.That(json, Does.Contain("\"Adam\"").And.Contain("\"momentum\"").And.Contain("time (steps)").And.Contain("loss (nats)").And.Contain("\"log\""));
    }

    [Test]
    public void Five_thousand_agents_stay_small()
    {
        var figure = Gallery.Agents(5000);

        Assert.That(figure.Html, Has.Length.LessThan(LargestHtml));
    }

    [Test]
    public void A_million_points_keep_their_outline()
    {
        double[] values = [.. Enumerable.Range(0, 1_000_000).Select(i => Math.Sin(i * 1e-4))];
        (values[123_456], values[654_321]) = (7, -8);

        var line = (LineLayer)Figure.Lines("Long", Series.Of("x", values)).Picture.Layers.Single();

        Assert.That(line.X, Has.Count.LessThan(3003).And.Ordered);
        Assert.That((line.X[0], line.X[^1], line.Y.Max(), line.Y.Min()), Is.EqualTo((0.0, 999_999.0, 7.0, -8.0)));
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_figure_carries_its_library_and_stays_small(string kind)
    {
        var html = Gallery.All[kind]().Html;

        Assert.That(html, Has.Length.LessThan(LargestHtml));
        Assert.That(html, Does.Not.Contain("src=").And.Not.Contain("href="));
    }
}
