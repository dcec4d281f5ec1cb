using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace InnerAlignment.Course.Report;

/// <summary>Markup. Whatever else is put between the braces of <see cref="Of"/> is encoded, so text can never become markup by accident.</summary>
internal readonly record struct Html(string Markup)
{
    public static readonly Html None = new("");

    public static Html Of(Template template) => new(template.ToString());

    public static Html Text(string? text) => new(WebUtility.HtmlEncode(text ?? ""));

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    /// <summary>A number with its noun: "1 exercise", "2 exercises".</summary>
    public static Html Count(int number, string noun) => Of($"{number} {noun}{(number == 1 ? "" : "s")}");

    public override string ToString() => Markup ?? "";

    /// <summary>What an interpolated string becomes when it is handed to <see cref="Of"/>.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder text = new(literalLength + (16 * formattedCount));

        public void AppendLiteral(string markup) => text.Append(markup);

        public void AppendFormatted(Html html) => text.Append(html.Markup);

        public void AppendFormatted(IEnumerable<Html> parts)
        {
            foreach (var part in parts)
                text.Append(part.Markup);
        }

        public void AppendFormatted(string? value) => text.Append(WebUtility.HtmlEncode(value ?? ""));

        public void AppendFormatted<T>(T value, string? format = null) where T : IFormattable =>
            text.Append(WebUtility.HtmlEncode(value.ToString(format, CultureInfo.InvariantCulture)));

        public override string ToString() => text.ToString();
    }
}
