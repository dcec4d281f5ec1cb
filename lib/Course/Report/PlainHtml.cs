using System.Text.RegularExpressions;

namespace InnerAlignment.Course.Report;

/// <summary>Tells HTML that only marks up text from HTML that acts, loads, or could reach beyond its place on the page.</summary>
internal static partial class PlainHtml
{
    /// <summary>True for the tags that prose is written with, and nothing else.</summary>
    /// <remarks>Scripts and event handlers would be refused by the page's content security policy as well.</remarks>
    public static bool Is(string html) => !Forbidden().IsMatch(Allowed().Replace(html, ""));

    /// <summary>True where HTML has scripts, handlers or embedded documents, which need a document of their own to work.</summary>
    public static bool Acts(string html) => Active().IsMatch(html);

    [GeneratedRegex(
        "</?(a|abbr|b|blockquote|br|caption|center|cite|code|dd|del|details|dl|dt|em|figcaption|figure|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|var)(\\s[^<>]*)?/?>|<!--.*?-->",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();

    [GeneratedRegex("<[a-z!/?]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    [GeneratedRegex(
        "<(script|iframe|object|embed|frameset|portal|link|meta|base|form)\\b|\\son[a-z]+\\s*=|javascript:",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Active();
}
