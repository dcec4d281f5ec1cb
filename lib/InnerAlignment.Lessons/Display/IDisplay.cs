using System.Text.Json.Nodes;

namespace InnerAlignment.Lessons.Display;

/// <summary>A value that a cell can show: for eyes, for ears and terminals, and where there is one, for programs.</summary>
internal interface IDisplay
{
    string Html { get; }

    string Plain { get; }

    /// <summary>The MIME type of <see cref="Data"/>; null where a program has nothing to read.</summary>
    string? DataType => null;

    string? Data => null;

    /// <summary>What programs can read, by MIME type: the form in which a display that holds another one hands it on.</summary>
    JsonObject? Readable => DataType is { } type && Data is { } data ? new() { [type] = JsonNode.Parse(data) } : null;

    string? Render(string mimeType) => mimeType switch
    {
        MimeType.Html => Html,
        MimeType.Plain => Plain,
        _ when mimeType == DataType => Data,
        _ => null,
    };
}
