using InnerAlignment.Lessons.Display;

namespace InnerAlignment.Lessons.Figures;

/// <summary>A table of words and numbers that reads on a light and on a dark page.</summary>
[TypeFormatterSource(typeof(DisplayFormatters), PreferredMimeTypes = [MimeType.Html, MimeType.Plain])]
public sealed record Table : IDisplay
{
    private Table(string title, string[] head, string[][] rows) => (Title, Head, Rows) = (title, head, rows);

    /// <summary>The title above the table.</summary>
    public string Title { get; }

    /// <summary>The columns' names, <c>[columns]</c>.</summary>
    public IReadOnlyList<string> Head { get; }

    /// <summary>The cells as shown, <c>[rows][columns]</c>.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    string IDisplay.Html => Page.Table(Head.Select(Page.Encode), Rows.Select(row => row.Select(Page.Prose)), Title);

    string IDisplay.Plain => $"{Title}.\n{string.Join('\n', Rows.Prepend(Head).Select(row => string.Join(" | ", row)))}";

    /// <summary>Makes a table.</summary>
    /// <param name="title">The title above it.</param>
    /// <param name="head">The columns' names, <c>[columns]</c>.</param>
    /// <param name="rows">The cells row by row, <c>[columns]</c> each; numbers are shown with about five digits.</param>
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public static Table Of(string title, IReadOnlyList<string> head, params IEnumerable<IReadOnlyList<object>> rows)
    {
        string[][] cells = [.. rows.Select(row => row.Select(Text).ToArray())];
        if (cells.FirstOrDefault(row => row.Length != head.Count) is { } odd)
            throw new ArgumentException($"The table '{title}' has {head.Count} columns, but a row has {odd.Length} cells.", nameof(rows));
        return new(title, [.. head], cells);
    }

    /// <summary>The table in words, a row to a line.</summary>
    public override string ToString() => ((IDisplay)this).Plain;

    private static string Text(object cell) => cell switch
    {
        double number => Number.Text(number),
        float number => Number.Text(number),
        int or long => FormattableString.Invariant($"{cell:#,0}"),
        _ => cell.ToString() ?? "",
    };
}
