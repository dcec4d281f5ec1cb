using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InnerAlignment.Notebooks.Sessions.Wire;

/// <summary>One message, one line of JSON.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(KernelCommand))]
[JsonSerializable(typeof(KernelEvent))]
[JsonSerializable(typeof(CallResult.Died), TypeInfoPropertyName = "CallDied")]
internal sealed partial class WireFormat : JsonSerializerContext
{
    /// <summary>No message is longer: a longer one is no message of ours.</summary>
    internal const int LongestLine = 256 << 20;

    private static readonly WireFormat Relaxed = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Formatters nest as deep as the value they show.
        MaxDepth = 512,
    });

    internal static byte[] Line(KernelCommand command) => Terminated(JsonSerializer.SerializeToUtf8Bytes(command, Relaxed.KernelCommand));

    internal static byte[] Line(KernelEvent kernelEvent) => Terminated(JsonSerializer.SerializeToUtf8Bytes(kernelEvent, Relaxed.KernelEvent));

    /// <exception cref="JsonException">The line is no command.</exception>
    internal static KernelCommand ReadCommand(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize(line, Relaxed.KernelCommand) ?? throw new JsonException("A command is missing.");

    /// <exception cref="JsonException">The line is no event.</exception>
    internal static KernelEvent ReadEvent(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize(line, Relaxed.KernelEvent) ?? throw new JsonException("An event is missing.");

    private static byte[] Terminated(byte[] json) => [.. json, (byte)'\n'];
}
