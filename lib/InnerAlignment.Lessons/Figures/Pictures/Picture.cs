using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnerAlignment.Lessons.Figures.Pictures;

/// <summary>A whole figure as plain data: what is handed to the figure library, and what the words are made from.</summary>
internal sealed record Picture
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new DrawnNumber() },
    };

    public required string Title { get; init; }

    public int Height { get; init; } = 420;

    public bool Legend { get; init; }

    /// <summary>Whether the legend is a row above the panels, because a colour scale stands beside them.</summary>
    public bool LegendAbove => Layers.OfType<ColouredLayer>().Any(layer => layer.ShowScale);

    public IReadOnlyList<Panel> Panels { get; init; } = [new Panel()];

    public required IReadOnlyList<Layer> Layers { get; init; }

    public Slider? Slider { get; init; }

    /// <summary><c>solid</c> for a surface in space, otherwise a figure in the plane.</summary>
    public string? Space { get; init; }

    /// <summary>The three axis titles of a surface.</summary>
    public IReadOnlyList<string>? Axes { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this with { Panels = [.. Panels.Select(Ticked)] }, Options);

    /// <summary>Logarithmic axes of more than a decade and a half are ticked at powers of ten alone, eight of them at most.</summary>
    private Panel Ticked(Panel panel, int index)
    {
        var here = Layers.Where(layer => layer.Panel == index).ToArray();
        return panel with
        {
            X = Ticked(panel.X, here.SelectMany(layer => layer is LineLayer line ? line.X : layer is DotsLayer dots ? dots.X : [])),
            Y = Ticked(panel.Y, here.SelectMany(layer => layer is LineLayer line ? line.Y : layer is DotsLayer dots ? dots.Y : [])),
        };
    }

    private static Axis Ticked(Axis axis, IEnumerable<double> values)
    {
        double[] exponents = axis.Range?.ToArray() ?? [.. values.Where(value => value > 0 && double.IsFinite(value)).Select(Math.Log10)];
        var decades = exponents.Length == 0 ? 0 : exponents.Max() - exponents.Min();
        return axis.Log && decades > 1.5 ? axis with { TickStep = Math.Ceiling(decades / 8) } : axis;
    }

    /// <summary>Seven significant digits: finer than any screen, a third of the size. What has no place in a figure is null.</summary>
    private sealed class DrawnNumber : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
                writer.WriteRawValue(value.ToString("G7", CultureInfo.InvariantCulture));
            else
                writer.WriteNullValue();
        }
    }
}

/// <summary>One pair of axes.</summary>
internal sealed record Panel
{
    public string? Title { get; init; }

    public Axis X { get; init; } = new();

    public Axis Y { get; init; } = new();

    /// <summary>Whether a unit is equally long on both axes.</summary>
    public bool Square { get; init; }

    public double Weight { get; init; } = 1;
}

/// <summary>One axis. <see cref="Range"/> is in powers of ten where <see cref="Log"/> holds, as plotly has it.</summary>
internal sealed record Axis
{
    public string Title { get; init; } = "";

    public bool Log { get; init; }

    public bool Hidden { get; init; }

    public bool Category { get; init; }

    public IReadOnlyList<double>? Range { get; init; }

    public IReadOnlyList<double>? TickValues { get; init; }

    public IReadOnlyList<string>? TickTexts { get; init; }

    public double? TickStep { get; init; }
}

/// <summary>Steps through which the figure's lines grow.</summary>
internal sealed record Slider(string Label, IReadOnlyList<string> Values);
