using System.Collections.Immutable;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Client;

/// <summary>Messages of kernels as outputs of cells.</summary>
internal static class OutputReader
{
    /// <summary>The output that a publication carries, or null when it carries none.</summary>
    internal static KernelOutput? Read(JupyterMessage message) => message.Type switch
    {
        "stream" => new KernelOutput.StreamText(message.Content.Text("name") ?? "stdout", message.Content.Text("text") ?? ""),
        "display_data" => new KernelOutput.Display(Bundle(message.Content), DisplayId(message.Content)),
        "update_display_data" => new KernelOutput.DisplayUpdate(Bundle(message.Content), DisplayId(message.Content) ?? ""),
        "execute_result" => new KernelOutput.Result(Bundle(message.Content), message.Content.Number("execution_count") ?? 0),
        "clear_output" => new KernelOutput.Clear(message.Content.Flag("wait") ?? false),
        "error" => Error(message.Content),
        _ => null,
    };

    /// <summary>The error that a message or a reply tells.</summary>
    internal static KernelOutput.Error Error(JsonObject content) =>
        new(content.Text("ename") ?? "Error", content.Text("evalue") ?? "", Lines(content["traceback"]));

    /// <summary>The representations that a message carries.</summary>
    internal static MimeBundle Bundle(JsonObject content) => new(content.Object("data")?.DeepClone() as JsonObject ?? []);

    private static string? DisplayId(JsonObject content) => content.Object("transient")?.Text("display_id");

    private static ImmutableArray<string> Lines(JsonNode? traceback) =>
        traceback is JsonArray lines ? [.. lines.Select(line => line?.ToString() ?? "")] : [];
}
