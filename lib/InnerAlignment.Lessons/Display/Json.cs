using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnerAlignment.Lessons.Display;

/// <summary>How displayed values become JSON: camelCase, readable characters, nothing a page could take for a tag.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>For a script element of a page: no sequence in it can end the element.</summary>
    public static string ForPage(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);
}
