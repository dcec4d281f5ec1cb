using System.Diagnostics.CodeAnalysis;

namespace InnerAlignment.Lessons.Display;

/// <summary>Found by name through <see cref="TypeFormatterSourceAttribute"/>: neither engine nor library references the other.</summary>
internal sealed class DisplayFormatters
{
    [SuppressMessage("Performance", "CA1822", Justification = "The engine calls it on an instance, by name.")]
    public IEnumerable<object> CreateTypeFormatters() => MimeType.All.Select(type => new DisplayFormatter(type));
}

/// <summary>Writes one MIME type of a display. The engine finds both members by name.</summary>
internal sealed class DisplayFormatter(string mimeType)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if ((instance as IDisplay)?.Render(MimeType) is not { } text)
            return false;
        writer.Write(text);
        return true;
    }
}
