using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Experiments;

/// <summary>What an experiment measured, beside what it should have measured, as a table with a verdict in every row.</summary>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Measurement, MimeType.Plain])]
public sealed record Measurements : IDisplay
{
    private Measurements(IReadOnlyList<Measurement> items) => Items = items;

    /// <summary>The measurements in the order given.</summary>
    public IReadOnlyList<Measurement> Items { get; }

    /// <summary>Whether all of them agree.</summary>
    public bool Agree => Items.All(item => item.Agrees);

    string IDisplay.Html => Page.Table(["measured", "", "expected", "difference", "agrees", "source"], Items.Select(Cells));

    string IDisplay.Plain => string.Join('\n', Items.Select(Sentence));

    string IDisplay.DataType => MimeType.Measurement;

    string IDisplay.Data => Json.Write(new { Measurements = Items });

    /// <summary>Collects measurements for one table.</summary>
    /// <param name="items">One or more, in the order of the rows.</param>
    public static Measurements Of(params IEnumerable<Measurement> items) => new([.. items]);

    /// <summary>One sentence for each measurement.</summary>
    public override string ToString() => ((IDisplay)this).Plain;

    private static string[] Cells(Measurement item) =>
    [
        Page.Encode(item.Name), $"<b>{Number.Text(item.Measured)}</b> {Page.Encode(item.Unit)}", $"{item.Expected} {Page.Encode(item.Unit)}",
        Number.Text(item.Difference), Page.Sign(item.Agrees, "yes", "no"),
        Page.Prose(item.Source),
    ];

    private static string Sentence(Measurement item) =>
        $"{(item.Agrees ? "✓" : "✗")} {item.Name}: {Number.Text(item.Measured)} {item.Unit}".TrimEnd()
        + $"; expected {item.Expected} ({item.Source}); {(item.Agrees ? "agrees" : "does not agree")}.";
}
