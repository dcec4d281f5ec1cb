using System.Net;

namespace InnerAlignment.Lessons.Display;

/// <summary>Small pieces of HTML that read on a light and on a dark page: no colour of text or background but the page's own.</summary>
internal static class Page
{
    public const string Right = "#009E73";
    public const string Wrong = "#D55E00";
    public const string Open = "#56B4E9";
    public const string Faint = "rgba(128,128,128,0.35)";

    private const string CardStyle = "padding:.45em .9em;margin:.4em 0;background:rgba(128,128,128,.07);border-radius:3px";
    private const string TableStyle = "border-collapse:collapse;color:inherit;background:transparent;font-variant-numeric:tabular-nums";
    private const string CaptionStyle = "text-align:left;white-space:nowrap;font-weight:600;padding:.3em .8em";
    private const string CellStyle = $"padding:.3em .8em;text-align:left;border-bottom:1px solid {Faint}";

    public static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>Text in which <c>`code`</c> is set as code; everything else is shown as it is.</summary>
    public static string Prose(string? text) =>
        string.Concat(Encode(text).Split('`').Select((part, i) => i % 2 == 1 ? $"<code>{part}</code>" : part));

    public static string Sign(bool good, string yes = "", string no = "") =>
        good ? $"<b style=\"color:{Right}\">✓ {yes}</b>" : $"<b style=\"color:{Wrong}\">✗ {no}</b>";

    /// <summary>A block with a coloured edge: the colour repeats what the words say, it never says it alone.</summary>
    public static string Card(string colour, string content) =>
        $"<div style=\"border-left:4px solid {colour};{CardStyle}\">{content}</div>";

    public static string Row(string tag, IEnumerable<string> cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{tag} style=\"{CellStyle}\">{cell}</{tag}>"))}</tr>";

    public static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows, string? caption = null) =>
        $"<div style=\"overflow-x:auto\"><table style=\"{TableStyle}\">"
        + (caption is null ? "" : $"<caption style=\"{CaptionStyle}\">{Encode(caption)}</caption>")
        + $"<thead>{Row("th", head)}</thead><tbody>{string.Concat(rows.Select(row => Row("td", row)))}</tbody></table></div>";
}
