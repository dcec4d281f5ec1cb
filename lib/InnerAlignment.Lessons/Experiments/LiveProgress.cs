using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Experiments;

/// <summary>A line that says how far a long experiment has come, redrawn in place.</summary>
/// <remarks>Give it the updater of a displayed value:
/// <c>var line = display("…"); using var progress = new LiveProgress("training", line.Update);</c>.
/// Redraws at most five times a second, so it may be told as often as is convenient; the last state always appears.</remarks>
public sealed class LiveProgress : IDisposable, IProgress<double>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string _name;
    private readonly Action<object> _update;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private long _drawn;
    private double _share;
    private string _note = "";
    private bool _over;

    /// <summary>Begins.</summary>
    /// <param name="name">What is running.</param>
    /// <param name="update">Replaces what is shown; <c>Update</c> of what <c>display</c> returned.</param>
    public LiveProgress(string name, Action<object> update) : this(name, update, TimeProvider.System)
    {
    }

    internal LiveProgress(string name, Action<object> update, TimeProvider clock)
    {
        (_name, _update, _clock, _start) = (name, update, clock, clock.GetTimestamp());
        _drawn = _start;
    }

    /// <summary>Says how far it has come.</summary>
    /// <param name="share">From 0 to 1; the remaining time is told in proportion.</param>
    /// <param name="note">What is worth knowing now: the return so far, for instance.</param>
    public void Report(double share, string note = "")
    {
        (_share, _note) = (Math.Clamp(share, 0, 1), note);
        if (_over || _clock.GetElapsedTime(_drawn) < Pause)
            return;
        _drawn = _clock.GetTimestamp();
        _update(new ProgressLine(_name, _share, Elapsed, _note, Over: false));
    }

    void IProgress<double>.Report(double value) => Report(value);

    /// <summary>Leaves one quiet line: what ran and how long it took.</summary>
    public void Dispose()
    {
        if (_over)
            return;
        _over = true;
        _update(new ProgressLine(_name, _share, Elapsed, _note, Over: true));
    }

    private TimeSpan Elapsed => _clock.GetElapsedTime(_start);
}

/// <summary>One state of a <see cref="LiveProgress"/>.</summary>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
internal sealed record ProgressLine(string Name, double Share, TimeSpan Elapsed, string Note, bool Over) : IDisplay
{
    string IDisplay.Html => Over
        ? $"<div style=\"opacity:.75\">{Page.Encode(Text)}</div>"
        : $"<div>{Page.Encode(Text)}{Bar(Page.Faint, "max-width:26em", Bar(Page.Open, Width, ""))}</div>";

    string IDisplay.Plain => Text;

    private string Text => Over
        ? FormattableString.Invariant($"{Name}: {Elapsed.TotalSeconds:0.0} s{Remark}")
        : FormattableString.Invariant($"{Name}: {100 * Share:0} %{Left}{Remark}");

    private string Remark => Note.Length == 0 ? "" : $" · {Note}";

    private string Width => FormattableString.Invariant($"width:{100 * Share:0.#}%");

    private string Left => Share is > 0.02 and < 1
        ? FormattableString.Invariant($", about {Elapsed.TotalSeconds * (1 - Share) / Share:0} s left")
        : "";

    private static string Bar(string colour, string width, string inside) =>
        $"<div style=\"height:5px;border-radius:3px;background:{colour};{width}\">{inside}</div>";
}
