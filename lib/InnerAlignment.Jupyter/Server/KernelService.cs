using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Server;

/// <summary>Answers what front ends ask, whatever brings the messages.</summary>
internal sealed class KernelService : IAsyncDisposable
{
    private readonly KernelHolder kernel;
    private readonly Outbox outbox;
    private readonly TextWriter log;
    private readonly PendingInput input;
    private readonly HistoryLog history = new();
    private readonly ExecuteRequests execution;
    private readonly EditingRequests editing;
    private readonly TaskCompletionSource shutDown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="start">Starts the kernel behind the wire, given who answers its cells' questions.</param>
    /// <param name="outbox">Where answers go.</param>
    /// <param name="log">Is told what was wrong with a request.</param>
    internal KernelService(Func<Func<InputRequest, Task<string?>>, Task<IKernelSession>> start, Outbox outbox, TextWriter log)
    {
        (this.outbox, this.log) = (outbox, log);
        input = new PendingInput(outbox);
        kernel = new KernelHolder(() => start(input.AskAsync));
        execution = new ExecuteRequests(kernel, outbox, input, history);
        editing = new EditingRequests(kernel);
    }

    /// <summary>Ends when a front end has asked for it.</summary>
    internal Task ShutDown => shutDown.Task;

    /// <summary>Starts the kernel before the first request needs it.</summary>
    internal void Prepare() => _ = kernel.GetAsync();

    internal void Answer(JupyterMessage inputReply) => input.Answer(inputReply);

    /// <summary>Answers one request, between <c>busy</c> and <c>idle</c>; it throws nothing.</summary>
    /// <returns>False when a cell failed that was to stop those behind it.</returns>
    internal async Task<bool> HandleAsync(ChannelName channel, JupyterMessage request)
    {
        outbox.PublishState(request, "busy");
        var reply = await ReplyAsync(request).ConfigureAwait(false);
        if (reply is not null)
            outbox.Reply(channel, request, reply);
        outbox.PublishState(request, "idle");
        if (request.Type == "shutdown_request")
            shutDown.TrySetResult();
        bool stops = request.Type == "execute_request" && (request.Content.Flag("stop_on_error") ?? true);
        return !stops || reply?.Text("status") != "error";
    }

    /// <summary>Answers a cell that stood behind one that failed.</summary>
    internal void Abort(JupyterMessage request)
    {
        outbox.PublishState(request, "busy");
        outbox.Reply(ChannelName.Shell, request, execution.Aborted());
        outbox.PublishState(request, "idle");
    }

    /// <summary>Ends the kernel behind the wire.</summary>
    public ValueTask DisposeAsync() => kernel.DisposeAsync();

    private async Task<JsonObject?> ReplyAsync(JupyterMessage request)
    {
        try
        {
            return request.Size > Protocol.LargestRequest ? TooLarge(request) : await AnswerAsync(request).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whatever is wrong with one request, the front end hears of it and the next one is served.
            await log.WriteLineAsync($"{request.Type} failed: {exception}").ConfigureAwait(false);
            return OutputMessages.ErrorReply(new KernelOutput.Error(exception.GetType().Name, exception.Message, [exception.Message]));
        }
    }

    private Task<JsonObject?> AnswerAsync(JupyterMessage request) => request.Type switch
    {
        "execute_request" => Later(execution.ExecuteAsync(request)),
        "complete_request" => Later(editing.CompleteAsync(request)),
        "inspect_request" => Later(editing.InspectAsync(request)),
        "is_complete_request" => Later(editing.IsCompleteAsync(request)),
        "interrupt_request" => Later(InterruptAsync()),
        "kernel_info_request" => Now(KernelInfo.Answer()),
        "history_request" => Now(history.Answer(request.Content)),
        "shutdown_request" => Now(ShutDownReply(request)),
        "comm_info_request" => Now(new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() }),
        "comm_open" => Now(RefuseComm(request)),
        // To a comm that is not open: the specification asks to ignore them.
        "comm_msg" or "comm_close" => Now(null),
        _ => Now(Unknown(request)),
    };

    private static Task<JsonObject?> Now(JsonObject? reply) => Task.FromResult(reply);

    private static async Task<JsonObject?> Later(Task<JsonObject> reply) => await reply.ConfigureAwait(false);

    private async Task<JsonObject> InterruptAsync()
    {
        await kernel.InterruptAsync().ConfigureAwait(false);
        return new JsonObject { ["status"] = "ok" };
    }

    private JsonObject ShutDownReply(JupyterMessage request)
    {
        JsonObject reply = new() { ["status"] = "ok", ["restart"] = request.Content.Flag("restart") ?? false };
        // Every front end is told, not only the one that asked.
        outbox.Publish(request, "shutdown_reply", (JsonObject)reply.DeepClone());
        return reply;
    }

    // No comm target exists here: the specification asks to close at once what cannot be opened.
    private JsonObject? RefuseComm(JupyterMessage request)
    {
        outbox.Publish(request, "comm_close", new JsonObject { ["comm_id"] = request.Content.Text("comm_id"), ["data"] = new JsonObject() });
        return null;
    }

    private JsonObject? Unknown(JupyterMessage request)
    {
        log.WriteLine($"A message of unknown type '{request.Type}' came; it was not answered.");
        return null;
    }

    private static JsonObject TooLarge(JupyterMessage request)
    {
        var sentence = $"The request has {request.Size >> 20} MB; at most {Protocol.LargestRequest >> 20} MB are taken. Read large data from a file.";
        return OutputMessages.ErrorReply(new KernelOutput.Error("RequestTooLarge", sentence, [sentence]));
    }
}
