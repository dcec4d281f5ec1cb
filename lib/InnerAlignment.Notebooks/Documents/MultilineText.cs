using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>nbformat's lists of lines: joined in memory, split in files.</summary>
internal static class MultilineText
{
    public static string? TryJoin(JsonArray lines) =>
        lines.All(line => line?.GetValueKind() == JsonValueKind.String)
            ? string.Concat(lines.Select(line => line!.GetValue<string>()))
            : null;

    public static JsonArray Split(string text)
    {
        JsonArray lines = [];
        for (int start = 0; start < text.Length;)
        {
            int newline = text.IndexOf('\n', start);
            int end = newline < 0 ? text.Length : newline + 1;
            lines.Add((JsonNode)text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>Joins the text of a MIME bundle, leaving JSON types as they are.</summary>
    public static void JoinBundle(JsonObject bundle)
    {
        foreach (var (type, value) in bundle.ToArray())
        {
            if (!IsJson(type) && value is JsonArray lines && TryJoin(lines) is { } joined)
                bundle[type] = joined;
        }
    }

    /// <summary>Splits the text of a MIME bundle where nbformat does.</summary>
    public static void SplitBundle(JsonObject bundle)
    {
        foreach (var (type, value) in bundle.ToArray())
        {
            if (IsSplit(type) && value?.GetValueKind() == JsonValueKind.String)
                bundle[type] = Split(value.GetValue<string>());
        }
    }

    private static bool IsJson(string type) =>
        type == "application/json"
        || (type.StartsWith("application/", StringComparison.Ordinal) && type.EndsWith("+json", StringComparison.Ordinal));

    private static bool IsSplit(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type is "application/javascript" or "image/svg+xml";
}
