using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Server;

/// <summary>Runs the cells that front ends send, one after the other.</summary>
internal sealed class ExecuteRequests(KernelHolder kernel, Outbox outbox, PendingInput input, HistoryLog history)
{
    private int executionCount;

    /// <summary>Runs a cell and says how it ended; its outputs are published meanwhile.</summary>
    internal async Task<JsonObject> ExecuteAsync(JupyterMessage request)
    {
        bool silent = request.Content.Flag("silent") ?? false;
        bool remembered = !silent && (request.Content.Flag("store_history") ?? true);
        int count = remembered ? ++executionCount : executionCount;
        if (!silent)
            outbox.Publish(request, "execute_input", new JsonObject { ["code"] = Code(request), ["execution_count"] = count });

        var cell = new CellRun(request, count, silent ? null : outbox);
        input.Begin(request.Content.Flag("allow_stdin") ?? true ? request : null);
        var error = await cell.EndAsync(kernel).ConfigureAwait(false);
        input.End();
        if (remembered)
            history.Add(count, Code(request), cell.ResultText);
        var reply = error is null ? await SucceededAsync(request).ConfigureAwait(false) : OutputMessages.ErrorReply(error);
        reply["execution_count"] = count;
        return reply;
    }

    /// <summary>The reply to a cell that does not run because one before it failed.</summary>
    internal JsonObject Aborted() => new() { ["status"] = "aborted", ["execution_count"] = executionCount };

    private static string Code(JupyterMessage request) => request.Content.Text("code") ?? "";

    private async Task<JsonObject> SucceededAsync(JupyterMessage request)
    {
        JsonObject values = [];
        foreach (var (name, expression) in request.Content.Object("user_expressions") ?? [])
            values[name] = await EvaluateAsync(expression?.ToString() ?? "", request).ConfigureAwait(false);
        return new JsonObject { ["status"] = "ok", ["user_expressions"] = values, ["payload"] = new JsonArray() };
    }

    private async Task<JsonObject> EvaluateAsync(string expression, JupyterMessage request)
    {
        var content = new JsonObject { ["code"] = expression };
        var cell = new CellRun(request with { Content = content }, executionCount, outbox: null);
        if (await cell.EndAsync(kernel).ConfigureAwait(false) is { } error)
            return OutputMessages.ErrorReply(error);
        var value = OutputMessages.Bundle(cell.Result ?? new MimeBundle([]));
        value["status"] = "ok";
        return value;
    }
}
