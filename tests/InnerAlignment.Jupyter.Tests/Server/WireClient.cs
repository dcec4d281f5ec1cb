using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Client;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Tests.Server;

/// <summary>A front end that says what a test tells it to, and keeps what comes.</summary>
internal sealed class WireClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string session = Guid.NewGuid().ToString("N");
    private readonly ClientSockets sockets;
    private readonly ConcurrentQueue<(ChannelName Channel, JupyterMessage Message)> heard = new();
    private readonly SemaphoreSlim arrived = new(0);
    private int beats;

    internal WireClient(ConnectionFile connection) =>
        sockets = new ClientSockets(connection, session, Hear, () => Interlocked.Increment(ref beats), TextWriter.Null);

    internal int Beats => Volatile.Read(ref beats);

    internal IEnumerable<(ChannelName Channel, JupyterMessage Message)> Heard => heard;

    internal JupyterMessage Send(ChannelName channel, string type, JsonObject? content = null)
    {
        var message = JupyterMessage.Create(session, type, content ?? []);
        sockets.Send(channel, message);
        return message;
    }

    internal JupyterMessage Send(string type, JsonObject? content = null) => Send(ChannelName.Shell, type, content);

    internal JupyterMessage Execute(string code) => Send("execute_request", new JsonObject { ["code"] = code, ["allow_stdin"] = true });

    internal void SendBeat() => sockets.SendBeat();

    /// <summary>Waits for the first message that fits.</summary>
    internal async Task<JupyterMessage> HearAsync(Func<JupyterMessage, bool> fits)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            if (heard.Select(one => one.Message).FirstOrDefault(fits) is { } message)
                return message;
            await arrived.WaitAsync(TimeSpan.FromMilliseconds(500));
        }
        throw new TimeoutException("Nothing fitting came; this came: " + string.Join(", ", heard.Select(one => $"{one.Channel} {one.Message.Type} {one.Message.Content.ToJsonString()}")));
    }

    /// <summary>Waits for the reply to a request, and for the kernel to be idle again.</summary>
    internal async Task<JsonObject> ReplyAsync(JupyterMessage request)
    {
        var reply = await HearAsync(message => message.ParentId == request.Id && message.Type.EndsWith("_reply", StringComparison.Ordinal));
        await HearAsync(message => message.ParentId == request.Id && message.Content.Text("execution_state") == "idle");
        return reply.Content;
    }

    internal Task<JsonObject> AskAsync(string type, JsonObject? content = null) => ReplyAsync(Send(type, content));

    internal Task<JsonObject> RunAsync(string code) => ReplyAsync(Execute(code));

    /// <summary>What a request published, of one type.</summary>
    internal JsonObject[] Published(JupyterMessage request, string type) =>
        [.. heard.Select(one => one.Message).Where(message => message.ParentId == request.Id && message.Type == type).Select(message => message.Content)];

    /// <summary>Waits until publications arrive: a subscription takes its time.</summary>
    internal async Task<WireClient> ReadyAsync()
    {
        await HearAsync(message => message.Type == "iopub_welcome");
        await AskAsync("kernel_info_request");
        return this;
    }

    public void Dispose() => sockets.Dispose();

    private void Hear(ChannelName channel, JupyterMessage message)
    {
        heard.Enqueue((channel, message));
        arrived.Release();
    }
}
