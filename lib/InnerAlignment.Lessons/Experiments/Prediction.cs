using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Experiments;

/// <summary>A number that a learner expects, or the request to write one.</summary>
/// <param name="Slug">The prediction's name.</param>
/// <param name="Committed">The number; null until the learner has written one.</param>
/// <param name="Unit">Its unit.</param>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Prediction, MimeType.Plain])]
public sealed record Prediction(string Slug, double? Committed, string Unit) : IDisplay
{
    private const string Request =
        "Predict first: write a number in place of `null` in the prediction cell and run it, then run this cell again.";

    string IDisplay.Html => Committed is { } number
        ? Page.Card(Page.Open, $"You predict <b>{Number.Text(number)}</b> {Page.Encode(Unit)}. The result is shown further down.")
        : Page.Card(Page.Open, Page.Prose(Request));

    string IDisplay.Plain => Committed is { } number ? $"You predict {Number.Text(number)} {Unit}".TrimEnd() + "." : Request;

    string IDisplay.DataType => MimeType.Prediction;

    string IDisplay.Data => Json.Write(new { Prediction = Slug, Committed, Unit });

    /// <summary>Runs the experiment and shows its number beside the predicted one; without a prediction nothing runs and the request
    /// is shown.</summary>
    /// <param name="result">The experiment; its value is the number predicted.</param>
    /// <param name="show">What to show below, made after the experiment: a figure, a table of measurements. Null for nothing.</param>
    public object Reveal(Func<double> result, Func<object>? show = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Committed is { } committed ? new Revealed(this, committed, result(), show?.Invoke()) : this;
    }
}
