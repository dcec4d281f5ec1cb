using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Server;

/// <summary>What editors ask about unfinished code: completions, descriptions, whether it is complete.</summary>
internal sealed class EditingRequests(KernelHolder kernel)
{
    internal async Task<JsonObject> CompleteAsync(JupyterMessage request)
    {
        var position = Position(request);
        var session = await kernel.GetAsync().ConfigureAwait(false);
        var list = await session.CompleteAsync(position).ConfigureAwait(false);
        int start = CodePoints.FromOffset(position.Code, list.Start);
        int end = CodePoints.FromOffset(position.Code, list.End);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            // Not in the specification: by it JupyterLab and VS Code show the kind of each match.
            ["metadata"] = new JsonObject { ["_jupyter_types_experimental"] = new JsonArray([.. list.Items.Select(item => Typed(item, start, end))]) },
        };
    }

    internal async Task<JsonObject> InspectAsync(JupyterMessage request)
    {
        var session = await kernel.GetAsync().ConfigureAwait(false);
        var bundle = await session.InspectAsync(Position(request)).ConfigureAwait(false);
        var reply = OutputMessages.Bundle(bundle ?? new MimeBundle([]));
        reply["status"] = "ok";
        reply["found"] = bundle is not null;
        return reply;
    }

    internal async Task<JsonObject> IsCompleteAsync(JupyterMessage request)
    {
        var session = await kernel.GetAsync().ConfigureAwait(false);
        var code = request.Content.Text("code") ?? "";
        var completeness = await session.IsCompleteAsync(new CodePosition(code, code.Length, CellMetadata.Language(request.Metadata))).ConfigureAwait(false);
        JsonObject reply = new() { ["status"] = completeness.Status.ToString().ToLowerInvariant() };
        if (completeness.Status == CompletenessStatus.Incomplete)
            reply["indent"] = completeness.Indent;
        return reply;
    }

    private static CodePosition Position(JupyterMessage request)
    {
        var code = request.Content.Text("code") ?? "";
        int offset = request.Content.Number("cursor_pos") is { } codePoints ? CodePoints.ToOffset(code, codePoints) : code.Length;
        return new CodePosition(code, offset, CellMetadata.Language(request.Metadata));
    }

    private static JsonObject Typed(CompletionItem item, int start, int end) => new()
    {
        ["text"] = item.Text,
        ["type"] = item.Kind,
        ["start"] = start,
        ["end"] = end,
    };
}
