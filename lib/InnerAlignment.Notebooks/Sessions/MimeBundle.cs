using System.Text.Json.Nodes;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>One value in several representations, by MIME type.</summary>
/// <param name="Data">From MIME type to content: a JSON string for text, any JSON for <c>+json</c> types.</param>
public sealed record MimeBundle(JsonObject Data)
{
    /// <summary>The plain-text representation, or null.</summary>
    public string? PlainText => Data["text/plain"]?.GetValue<string>();

    /// <summary>The HTML representation, or null.</summary>
    public string? Html => Data["text/html"]?.GetValue<string>();
}
