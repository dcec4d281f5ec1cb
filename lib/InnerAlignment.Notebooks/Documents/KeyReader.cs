using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnerAlignment.Notebooks.Documents;

/// <summary>Takes the keys of a JSON object out of it one by one, so that what nbformat does not name remains.</summary>
internal sealed class KeyReader(JsonObject source, string file, string place)
{
    public JsonObject Rest => source;

    public JsonNode? Take(string key, bool required)
    {
        if (source.TryGetPropertyValue(key, out var node))
            source.Remove(key);
        else if (required)
            throw Wrong($"{place} has no '{key}'", $"the key '{key}' of nbformat 4", "Restore the file from a copy, or add the key.");
        return node;
    }

    public JsonObject TakeObject(string key) => TakeOptionalObject(key) ?? [];

    public JsonObject? TakeOptionalObject(string key) => Take(key, required: false) switch
    {
        null => null,
        JsonObject value => value,
        var other => throw Mistyped(key, other, "an object"),
    };

    public int? TakeInteger(string key, bool required) => Take(key, required) switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out int number) => number,
        var other => throw Mistyped(key, other, "a whole number or null"),
    };

    public string TakeText(string key) => Take(key, required: true) switch
    {
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonArray lines when MultilineText.TryJoin(lines) is { } joined => joined,
        var other => throw Mistyped(key, other, "text or a list of lines"),
    };

    public string? TakeOptionalText(string key) =>
        source.ContainsKey(key) ? TakeText(key) : null;

    public NotebookFormatException Wrong(string came, string expected, string remedy) => new(file, came, expected, remedy);

    private NotebookFormatException Mistyped(string key, JsonNode? node, string expected) => Wrong(
        $"'{key}' of {place} is {(node?.GetValueKind() ?? JsonValueKind.Null).ToString().ToLowerInvariant()}",
        expected,
        "Correct the key, or restore the file from a copy.");
}
