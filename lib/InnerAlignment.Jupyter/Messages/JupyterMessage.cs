using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace InnerAlignment.Jupyter.Messages;

/// <summary>One message of Jupyter's protocol.</summary>
/// <param name="Header">Who says it, when, and of which type.</param>
/// <param name="ParentHeader">The header of the request that caused it; empty for a request.</param>
/// <param name="Content">What is said; its members depend on the type.</param>
internal sealed record JupyterMessage(JsonObject Header, JsonObject ParentHeader, JsonObject Content)
{
    /// <summary>Routing frames: of a request, whom to answer; of a publication, its topic.</summary>
    public ImmutableArray<byte[]> Identities { get; init; } = [];

    public JsonObject Metadata { get; init; } = [];

    /// <summary>Binary data behind the message.</summary>
    public ImmutableArray<byte[]> Buffers { get; init; } = [];

    /// <summary>How many bytes header, parent, metadata, content and buffers took on the wire; 0 for a message that was not received.</summary>
    public long Size { get; init; }

    public string Type => Header.Text("msg_type") ?? "";

    public string Id => Header.Text("msg_id") ?? "";

    /// <summary>The id of the request that caused it, or null.</summary>
    public string? ParentId => ParentHeader.Text("msg_id");

    /// <summary>A message with a fresh header.</summary>
    /// <param name="session">The id of whoever says it.</param>
    /// <param name="type">The type.</param>
    /// <param name="content">What is said.</param>
    /// <param name="parent">The request that caused it, or null.</param>
    public static JupyterMessage Create(string session, string type, JsonObject content, JupyterMessage? parent = null) => new(
        new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString(),
            ["session"] = session,
            ["username"] = "kernel",
            ["date"] = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            ["msg_type"] = type,
            ["version"] = Protocol.Version,
        },
        parent?.Header.DeepClone() as JsonObject ?? [],
        content);
}
