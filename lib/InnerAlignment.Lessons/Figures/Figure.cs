using System.Text.Json.Nodes;
using InnerAlignment.Lessons.Display;
using InnerAlignment.Lessons.Figures.Pictures;

namespace InnerAlignment.Lessons.Figures;

/// <summary>A figure that any notebook front end draws: by itself, offline, on a light and on a dark page, and in words.</summary>
/// <remarks>Immutable: every method returns a changed copy. Shown as one bundle of plotly JSON, HTML that carries its own drawing
/// library, and text. Drawn by Plotly.NET, surfaces by XPlot, when it is shown.</remarks>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Plotly, MimeType.Html, MimeType.Plain])]
public sealed partial class Figure : IDisplay
{
    private readonly Lazy<string> _json;
    private readonly string? _words;

    internal Figure(Picture picture, string? words = null, AgentLayers? agents = null)
    {
        Picture = picture;
        Agents = agents;
        _words = words;
        _json = new(() => WithAgents(FigureLibrary.Draw(picture.ToJson()), agents));
    }

    internal Picture Picture { get; }

    internal AgentLayers? Agents { get; }

    /// <summary>The title above the figure.</summary>
    public string Title => Picture.Title;

    /// <summary>What the figure shows, in sentences: axes and their ranges, and where each series begins and ends.</summary>
    public string Words => _words ?? FigureWords.Of(Picture);

    /// <summary>The figure as plotly JSON: an object with <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    public string PlotlyJson => _json.Value;

    /// <summary>The figure as HTML, drawing library included; under 1.5 MB.</summary>
    public string Html => FigurePage.Write(PlotlyJson, Words, Picture.Space == "solid", Picture.Height, Agents);

    string IDisplay.Plain => Words;

    string IDisplay.DataType => MimeType.Plotly;

    string IDisplay.Data => PlotlyJson;

    /// <summary>Names both axes.</summary>
    /// <param name="x">The horizontal axis, with its unit.</param>
    /// <param name="y">The vertical axis, with its unit.</param>
    public Figure Axes(string x, string y) =>
        Picture.Space == "solid"
            ? With(Picture with { Axes = [x, y, Picture.Axes![2]] })
            : Panel(panel => panel with { X = panel.X with { Title = x }, Y = panel.Y with { Title = y } });

    /// <summary>Makes the horizontal axis logarithmic; points at zero or below leave gaps.</summary>
    public Figure LogX() => Panel(panel => panel with { X = panel.X with { Log = true } });

    /// <summary>Makes the vertical axis logarithmic; points at zero or below leave gaps.</summary>
    public Figure LogY() => Panel(panel => panel with { Y = panel.Y with { Log = true } });

    /// <summary>Shows this part of the horizontal axis only.</summary>
    /// <param name="low">The left end, in the axis's unit; above 0 on a logarithmic axis, which has to be set before.</param>
    /// <param name="high">The right end.</param>
    public Figure RangeX(double low, double high) => Panel(panel => panel with { X = Ranged(panel.X, low, high) });

    /// <summary>Shows this part of the vertical axis only.</summary>
    /// <param name="low">The lower end, in the axis's unit; above 0 on a logarithmic axis, which has to be set before.</param>
    /// <param name="high">The upper end.</param>
    public Figure RangeY(double low, double high) => Panel(panel => panel with { Y = Ranged(panel.Y, low, high) });

    /// <summary>Replaces the words that stand for the figure where it cannot be seen.</summary>
    /// <param name="words">What the figure shows, in full sentences.</param>
    public Figure Saying(string words) => new(Picture, words, Agents);

    /// <summary>The figure in words.</summary>
    public override string ToString() => Words;

    /// <summary>Which layers a pointer connects travels in <c>layout.meta</c>, which drawing libraries pass on unread.</summary>
    private static string WithAgents(string json, AgentLayers? agents)
    {
        if (agents is null)
            return json;
        var figure = JsonNode.Parse(json)!;
        figure["layout"]!["meta"] = new JsonObject { ["agents"] = JsonNode.Parse(Json.Write(agents)) };
        return Json.Write(figure);
    }

    private static Axis Ranged(Axis axis, double low, double high) =>
        axis with { Range = axis.Log ? [Math.Log10(low), Math.Log10(high)] : [low, high] };

    private Figure Panel(Func<Panel, Panel> change) =>
        With(Picture with { Panels = [change(Picture.Panels[0]), .. Picture.Panels.Skip(1)] });

    private Figure With(Picture picture) => new(picture, _words, Agents);
}
