using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Client;

/// <summary>A front end of one running kernel: requests and what belongs to each, questions of cells, the heartbeat.</summary>
internal sealed class JupyterClient : IDisposable
{
    private static readonly TimeSpan BeatPeriod = TimeSpan.FromSeconds(1);
    private readonly string session = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<string, PendingRequest> pending = new();
    private readonly ClientSockets sockets;
    private readonly Action<JupyterMessage> onInput;
    private readonly Timer beating;
    private long lastBeat = Environment.TickCount64;

    /// <param name="connection">Where the kernel is.</param>
    /// <param name="onInput">Receives the questions of cells.</param>
    internal JupyterClient(ConnectionFile connection, Action<JupyterMessage> onInput)
    {
        this.onInput = onInput;
        sockets = new ClientSockets(connection, session, Hear, () => Volatile.Write(ref lastBeat, Environment.TickCount64), TextWriter.Null);
        beating = new Timer(_ => sockets.SendBeat(), null, TimeSpan.Zero, BeatPeriod);
    }

    /// <summary>Ends when the channel of questions is connected: a kernel forgets what it asks before.</summary>
    internal Task QuestionsCome => sockets.QuestionsCome;

    /// <summary>Sends a request on the shell channel.</summary>
    internal PendingRequest Send(string type, JsonObject content, JsonObject? metadata = null, Action<JupyterMessage>? onPublished = null)
    {
        var message = JupyterMessage.Create(session, type, content) with { Metadata = metadata ?? [] };
        PendingRequest request = new(message, onPublished ?? (_ => { }));
        pending[message.Id] = request;
        sockets.Send(ChannelName.Shell, message);
        return request;
    }

    /// <summary>What still comes for a request is dropped from here on.</summary>
    internal void Forget(PendingRequest request) => pending.TryRemove(request.Id, out _);

    /// <summary>Sends a request on the control channel and does not wait for the answer.</summary>
    internal void Tell(string type, JsonObject content) => sockets.Send(ChannelName.Control, JupyterMessage.Create(session, type, content));

    internal void AnswerInput(JupyterMessage question, string text) =>
        sockets.Send(ChannelName.Stdin, JupyterMessage.Create(session, "input_reply", new JsonObject { ["value"] = text }, question));

    /// <summary>Ends when the kernel has not returned the heartbeat for a time.</summary>
    internal async Task SilenceAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        while (Environment.TickCount64 - Volatile.Read(ref lastBeat) < limit.TotalMilliseconds)
            await Task.Delay(BeatPeriod, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        using (var stopped = new ManualResetEvent(false))
        {
            if (beating.Dispose(stopped))
                stopped.WaitOne();
        }
        sockets.Dispose();
    }

    private void Hear(ChannelName channel, JupyterMessage message)
    {
        if (channel == ChannelName.Stdin)
            onInput(message);
        else if (message.ParentId is { } parent && pending.TryGetValue(parent, out var request))
            request.Hear(channel, message);
    }
}
