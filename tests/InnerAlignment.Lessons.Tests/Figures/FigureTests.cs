using System.Text.Json;

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
    public void A_figure_carries_its_library_and_stays_small(string kind)
    {
        var html = Gallery.All[kind]().Html;

        Assert.That(html, Has.Length.LessThan(LargestHtml));
        Assert.That(html, Does.Not.Contain("src=").And.Not.Contain("href="));
    }
}
