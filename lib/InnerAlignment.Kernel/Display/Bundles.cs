using System.Text.Json;
using System.Text.Json.Nodes;
using InnerAlignment.Notebooks.Sessions;
using Microsoft.DotNet.Interactive.Formatting;

namespace InnerAlignment.Kernel.Display;

/// <summary>Formats values: every MIME type that the value's type prefers, in one bundle, and its text.</summary>
internal static class Bundles
{
    /// <param name="value">What is shown.</param>
    /// <param name="mimeTypes">The types wanted; none means those that the value's type prefers.</param>
    internal static MimeBundle Of(object? value, params IReadOnlyCollection<string> mimeTypes)
    {
        var wanted = mimeTypes.Count > 0 ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType() ?? typeof(object));
        var data = new JsonObject();
        foreach (var mimeType in wanted)
            data[mimeType] = Content(mimeType, value.ToDisplayString(mimeType));
        if (mimeTypes.Count == 0 && !data.ContainsKey(PlainTextFormatter.MimeType))
            data[PlainTextFormatter.MimeType] = value.ToDisplayString(PlainTextFormatter.MimeType);
        return new MimeBundle(data);
    }

    internal static MimeBundle Text(string mimeType, string content) => new(new JsonObject { [mimeType] = Content(mimeType, content) });

    private static JsonNode? Content(string mimeType, string text)
    {
        if (mimeType != "application/json" && !mimeType.EndsWith("+json", StringComparison.Ordinal))
            return text;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // A formatter that writes no JSON under a JSON type: what it wrote is still shown.
            return text;
        }
    }
}
