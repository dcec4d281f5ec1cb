namespace InnerAlignment.Lessons.Display;

/// <summary>A value that a cell can show: for eyes, for ears and terminals, and where there is one, for programs.</summary>
internal interface IDisplay
{
    string Html { get; }

    string Plain { get; }

    /// <summary>The MIME type of <see cref="Data"/>; null where a program has nothing to read.</summary>
    string? DataType => null;

    string? Data => null;

    string? Render(string mimeType) => mimeType switch
    {
        MimeType.Html => Html,
        MimeType.Plain => Plain,
        _ when mimeType == DataType => Data,
        _ => null,
    };
}
