using InnerAlignment.Jupyter.Messages;
using NetMQ;

namespace InnerAlignment.Jupyter.Connections;

/// <summary>The sockets of one side of a connection, each with a thread of its own; messages are signed on their way out and checked on their way in.</summary>
/// <param name="key">The connection's key.</param>
/// <param name="onMessage">Receives every message whose signature is right, on the thread of its socket.</param>
/// <param name="log">Is told what was dropped.</param>
internal sealed class MessageSockets(string key, Action<ChannelName, JupyterMessage> onMessage, TextWriter log) : IDisposable
{
    // A side that reads slowly loses nothing until this many messages wait for it.
    private const int LongestQueue = 100_000;
    private readonly MessageCodec codec = new(key);
    private readonly Dictionary<ChannelName, SocketThread> channels = [];
    private SocketThread? heartbeat;

    /// <summary>Sets what holds for every socket, before it is bound or connected.</summary>
    internal static T Prepared<T>(T socket) where T : NetMQSocket
    {
        socket.Options.SendHighWatermark = LongestQueue;
        socket.Options.ReceiveHighWatermark = LongestQueue;
        socket.Options.MaxMsgSize = Protocol.LargestFrame;
        return socket;
    }

    /// <summary>Takes over a socket.</summary>
    /// <param name="channel">The channel it serves.</param>
    /// <param name="socket">The socket.</param>
    /// <param name="onFrames">Receives what comes; null reads messages.</param>
    /// <param name="onConnected">Is called when the socket, connected after this, has reached its other side.</param>
    internal void Add(ChannelName channel, NetMQSocket socket, Action<List<byte[]>>? onFrames = null, Action? onConnected = null) =>
        channels[channel] = new SocketThread($"{channel}", socket, onFrames ?? (frames => Receive(channel, frames)), onConnected);

    /// <summary>Takes over the socket of the heartbeat, which carries no messages.</summary>
    internal void AddHeartbeat(NetMQSocket socket, Action<List<byte[]>> onFrames) => heartbeat = new SocketThread("heartbeat", socket, onFrames, onConnected: null);

    /// <summary>From here on messages come and go.</summary>
    internal void Start()
    {
        foreach (var socket in channels.Values.Append(heartbeat!))
            socket.Start();
    }

    internal void Send(ChannelName channel, JupyterMessage message) => channels[channel].Enqueue(codec.Encode(message));

    internal void Beat(IReadOnlyList<byte[]> frames) => heartbeat!.Enqueue(frames);

    /// <summary>Sends what is still to be sent, then closes all.</summary>
    public void Dispose()
    {
        foreach (var channel in channels.Values)
            channel.Dispose();
        heartbeat?.Dispose();
    }

    private void Receive(ChannelName channel, List<byte[]> frames)
    {
        try
        {
            onMessage(channel, codec.Decode(frames));
        }
        catch (MessageFormatException exception)
        {
            log.WriteLine($"A message on {channel} was dropped: {exception.Message}");
        }
    }
}
