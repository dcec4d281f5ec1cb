using System.Text.Json.Serialization;

namespace InnerAlignment.Lessons.Figures.Pictures;

/// <summary>One layer of a figure, as it crosses to the figure library; what is null is left to that library.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LineLayer), "line")]
[JsonDerivedType(typeof(BandLayer), "band")]
[JsonDerivedType(typeof(DotsLayer), "dots")]
[JsonDerivedType(typeof(WordsLayer), "words")]
[JsonDerivedType(typeof(BarsLayer), "bars")]
[JsonDerivedType(typeof(HeatLayer), "heat")]
[JsonDerivedType(typeof(ContourLayer), "contour")]
[JsonDerivedType(typeof(SurfaceLayer), "surface")]
internal abstract record Layer
{
    public int Panel { get; init; }

    public string? Name { get; init; }

    public bool Legend { get; init; }

    public string? Colour { get; init; }

    /// <summary>Whether the layer stays quiet under the pointer.</summary>
    public bool Silent { get; init; }

    public double? Opacity { get; init; }

    public string? HoverTemplate { get; init; }
}

/// <summary>A layer whose values are shown as colours.</summary>
internal abstract record ColouredLayer : Layer
{
    public string? ValueName { get; init; }

    /// <summary>The colour scale: <c>viridis</c>, <c>diverging</c>, <c>grey</c> or <c>wall</c>.</summary>
    public string Scale { get; init; } = "viridis";

    public bool ShowScale { get; init; } = true;

    public double? ValueMin { get; init; }

    public double? ValueMax { get; init; }

    public IReadOnlyList<double>? ValueTicks { get; init; }

    public IReadOnlyList<string>? ValueTickTexts { get; init; }

    /// <summary>Where the scale stands, as a share of the figure's width.</summary>
    public double? ValueBarX { get; init; }
}

internal sealed record LineLayer(IReadOnlyList<double> X, IReadOnlyList<double> Y) : Layer
{
    /// <summary>Heights along a path over a surface.</summary>
    public IReadOnlyList<double>? Z { get; init; }

    public double? Width { get; init; }

    public string? Dash { get; init; }

    public bool Markers { get; init; }

    public bool Scattered { get; init; }

    /// <summary>For each step of the slider the number of points shown.</summary>
    public IReadOnlyList<int>? Cuts { get; init; }
}

internal sealed record BandLayer(IReadOnlyList<double> X, IReadOnlyList<double> Low, IReadOnlyList<double> High, string Fill) : Layer;

internal sealed record DotsLayer(IReadOnlyList<double> X, IReadOnlyList<double> Y) : ColouredLayer
{
    public IReadOnlyList<double>? Values { get; init; }

    public IReadOnlyList<string>? Hover { get; init; }

    public IReadOnlyList<string>? Custom { get; init; }

    public double? Size { get; init; }

    public IReadOnlyList<double>? Sizes { get; init; }

    /// <summary>Degrees clockwise from up.</summary>
    public IReadOnlyList<double>? Angles { get; init; }

    public string? Symbol { get; init; }
}

internal sealed record WordsLayer(IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<string> Text) : Layer
{
    public double? Size { get; init; }

    public bool Above { get; init; }
}

internal sealed record BarsLayer(IReadOnlyList<string> Labels, IReadOnlyList<double> Y) : Layer
{
    public IReadOnlyList<double>? Errors { get; init; }
}

internal sealed record HeatLayer(IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<IReadOnlyList<double>> Z) : ColouredLayer
{
    public double? Gap { get; init; }
}

internal sealed record ContourLayer(IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<IReadOnlyList<double>> Z) : ColouredLayer;

internal sealed record SurfaceLayer(IReadOnlyList<double> X, IReadOnlyList<double> Y, IReadOnlyList<IReadOnlyList<double>> Z) : Layer
{
    public string? ValueName { get; init; }
}
