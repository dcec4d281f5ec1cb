using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>JSON as Jupyter writes it: keys sorted by code point, one space of indent, characters as they are.</summary>
/// <remarks>
/// Equal, byte for byte, to Python's <c>json.dumps(x, indent=1, sort_keys=True, ensure_ascii=False)</c>. The encoders of System.Text.Json
/// escape emoji and U+2028 even when relaxed, so strings are written here. Numbers keep the digits they were read with.
/// </remarks>
internal static class CanonicalJson
{
    private static readonly Comparer<string> ByCodePoint = Comparer<string>.Create(CompareCodePoints);

    public static void Write(StringBuilder text, JsonNode? node, int depth = 0)
    {
        switch (node)
        {
            case JsonObject members:
                var sorted = members.OrderBy(member => member.Key, ByCodePoint);
                WriteItems(text, sorted, '{', '}', depth, member => WriteMember(text, member, depth + 1));
                break;
            case JsonArray items:
                WriteItems(text, items, '[', ']', depth, item => Write(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString(text, value.TryGetValue(out string? content) ? content : value.ToString());
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void WriteMember(StringBuilder text, KeyValuePair<string, JsonNode?> member, int depth)
    {
        WriteString(text, member.Key);
        text.Append(": ");
        Write(text, member.Value, depth);
    }

    private static void WriteItems<T>(StringBuilder text, IEnumerable<T> items, char open, char close, int depth, Action<T> write)
    {
        text.Append(open);
        bool any = false;
        foreach (var item in items)
        {
            text.Append(any ? ",\n" : "\n").Append(' ', depth + 1);
            write(item);
            any = true;
        }

        if (any)
            text.Append('\n').Append(' ', depth);
        text.Append(close);
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        int written = 0;
        for (int i = 0; i < value.Length; i++)
        {
            if (Escape(value, i) is not { } escaped)
                continue;
            text.Append(value, written, i - written).Append(escaped);
            written = i + 1;
        }

        text.Append(value, written, value.Length - written).Append('"');
    }

    private static string? Escape(string value, int index) => value[index] switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < ' ' and var control => Unicode(control),
        var half when char.IsSurrogate(half) && !IsPaired(value, index) => Unicode(half),
        _ => null,
    };

    private static bool IsPaired(string value, int index) => char.IsHighSurrogate(value[index])
        ? index + 1 < value.Length && char.IsLowSurrogate(value[index + 1])
        : index > 0 && char.IsHighSurrogate(value[index - 1]);

    private static string Unicode(char unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");

    private static int CompareCodePoints(string left, string right)
    {
        int i = 0;
        while (i < left.Length && i < right.Length && left[i] == right[i])
            i++;
        if (i == left.Length || i == right.Length)
            return left.Length - right.Length;
        bool bothSame = char.IsSurrogate(left[i]) == char.IsSurrogate(right[i]);
        return bothSame ? left[i] - right[i] : char.IsSurrogate(left[i]) ? 1 : -1;
    }
}
