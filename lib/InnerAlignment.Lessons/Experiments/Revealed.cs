using System.Text.Json.Nodes;
using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Experiments;

/// <summary>A prediction beside what came, and how far off it was.</summary>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Prediction, MimeType.Measurement, MimeType.Plain])]
public sealed record Revealed : IDisplay
{
    private readonly Prediction _prediction;
    private readonly IDisplay? _shown;

    internal Revealed(Prediction prediction, double committed, double result, object? shown)
    {
        _prediction = prediction;
        _shown = shown as IDisplay;
        (Committed, Result) = (committed, result);
    }

    /// <summary>The number predicted.</summary>
    public double Committed { get; }

    /// <summary>The number that came.</summary>
    public double Result { get; }

    /// <summary>Predicted minus result, in the prediction's unit.</summary>
    public double Off => Committed - Result;

    string IDisplay.Html =>
        Page.Card(Page.Open, $"You predicted <b>{Number.Text(Committed)}</b>, it is <b>{Number.Text(Result)}</b>{Page.Encode(Unit)}: {Distance}.")
        + _shown?.Html;

    string IDisplay.Plain => Sentences.Of($"You predicted {Number.Text(Committed)}, it is {Number.Text(Result)}{Unit}: {Distance}.", _shown?.Plain);

    private string Data => Json.Write(new { Prediction = _prediction.Slug, Committed, Result, _prediction.Unit, Shown = Within });

    /// <summary>A figure shown below is kept for programs too; measurements have their own place beside the prediction.</summary>
    private JsonObject? Within => _shown?.DataType == MimeType.Measurement ? null : _shown?.Readable;

    /// <summary>What is shown below keeps its measurements: whoever counts agreements finds them here too.</summary>
    string? IDisplay.Render(string mimeType) => mimeType switch
    {
        MimeType.Html => ((IDisplay)this).Html,
        MimeType.Plain => ((IDisplay)this).Plain,
        MimeType.Prediction => Data,
        MimeType.Measurement => _shown?.Render(mimeType) ?? Json.Write(new { Measurements = Array.Empty<Measurement>() }),
        _ => null,
    };

    private string Unit => _prediction.Unit.Length == 0 ? "" : $" {_prediction.Unit}";

    private string Distance => Off switch
    {
        double.NaN => "no number came",
        0 => "exactly right",
        > 0 => $"{Number.Text(Off)} too high{Share}",
        _ => $"{Number.Text(-Off)} too low{Share}",
    };

    private string Share => Result == 0 || !double.IsFinite(Off) ? "" : $" ({Number.Text(Math.Round(100 * Math.Abs(Off / Result), 1))} %)";
}
