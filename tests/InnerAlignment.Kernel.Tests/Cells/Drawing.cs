namespace InnerAlignment.Kernel.Tests.Cells;

/// <summary>A type that draws itself by the formatter's convention of names, as a library without a reference to the formatter does.</summary>
[TypeFormatterSource(typeof(DrawingFormatters), PreferredMimeTypes = ["application/vnd.course.test+json", "text/html", "text/plain"])]
public sealed class Drawing;

public sealed class DrawingFormatters
{
    public static IEnumerable<object> CreateTypeFormatters() =>
    [
        new DrawingFormatter("application/vnd.course.test+json", "{\"value\": 3}"),
        new DrawingFormatter("text/html", "<i>drawn</i>"),
        new DrawingFormatter("text/plain", "in words"),
    ];
}

public sealed class DrawingFormatter(string mimeType, string text)
{
    public string MimeType => mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(text);
        return true;
    }
}

/// <summary>Found by its name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
