using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnerAlignment.Jupyter.Messages;

/// <summary>Reads members of messages that others wrote: what is absent or of another type is null.</summary>
internal static class Members
{
    extension(JsonObject json)
    {
        public string? Text(string name) =>
            json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.TryGetValue(out string? text) ? text : null;

        public bool? Flag(string name) => json[name]?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

        public int? Number(string name) => json[name] is JsonValue value && value.TryGetValue(out int number) ? number : null;

        public JsonObject? Object(string name) => json[name] as JsonObject;
    }
}
