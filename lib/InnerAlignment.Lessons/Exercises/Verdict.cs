using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Exercises;

/// <summary>What a check says of an answer, and where it went wrong.</summary>
/// <param name="Exercise">The exercise's slug.</param>
/// <param name="Status">Unanswered, wrong or right.</param>
/// <param name="Message">One sentence for the learner.</param>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Verdict, MimeType.Plain])]
public sealed record Verdict(string Exercise, VerdictStatus Status, string Message) : IDisplay
{
    /// <summary>What should have come; null where there is nothing to say.</summary>
    public string? Expected { get; init; }

    /// <summary>What came.</summary>
    public string? Actual { get; init; }

    /// <summary>The input on which it came.</summary>
    public string? CounterExample { get; init; }

    /// <summary>The line of the answer cell in which an exception arose, counted from 1; null where it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>The hint written for this mistake.</summary>
    public string? Hint { get; init; }

    /// <summary>How many more tests run at grading; null where the course's list of exercises is not beside the library.</summary>
    public int? HiddenTests { get; init; }

    string IDisplay.Html => Page.Card(Colour, $"<b>{Head}</b> {Page.Prose(Message)}{Facts}{Later}");

    string IDisplay.Plain => Sentences.Of(
        $"{Head} {Message}", Said("Input", CounterExample), Said("Expected", Expected), Said("Came", Actual), Said("Line", Line),
        Said("Hint", Hint), Remaining);

    string IDisplay.DataType => MimeType.Verdict;

    string IDisplay.Data => Json.Write(this);

    private string Colour => Status switch
    {
        VerdictStatus.Right => Page.Right,
        VerdictStatus.Wrong => Page.Wrong,
        _ => Page.Open,
    };

    private string Head => Status switch
    {
        VerdictStatus.Right => "✓ Right.",
        VerdictStatus.Wrong => "✗ Not yet.",
        _ => "○ Not answered yet.",
    };

    private string Facts
    {
        get
        {
            string[][] rows =
                [.. Fact("input", CounterExample), .. Fact("expected", Expected), .. Fact("came", Actual), .. Fact("line", Line?.ToString())];
            var table = rows.Length == 0 ? "" : Page.Table([], rows);
            return table + (Hint is null ? "" : $"<div style=\"margin-top:.4em\"><b>Hint:</b> {Page.Prose(Hint)}</div>");
        }
    }

    private string Later => Remaining.Length == 0 ? "" : $"<div style=\"opacity:.8;margin-top:.3em\">{Remaining}</div>";

    private string Remaining => (Status, HiddenTests) switch
    {
        (VerdictStatus.Right, 1) => "One more test, not shown here, runs at grading.",
        (VerdictStatus.Right, > 1) => $"{HiddenTests} more tests, not shown here, run at grading.",
        _ => "",
    };

    /// <summary>The verdict in words.</summary>
    public override string ToString() => ((IDisplay)this).Plain;

    private static string[][] Fact(string name, string? value) => value is null ? [] : [[name, $"<code>{Page.Encode(value)}</code>"]];

    private static string? Said(string name, object? value) => value is null ? null : $"{name}: {value}.";
}
