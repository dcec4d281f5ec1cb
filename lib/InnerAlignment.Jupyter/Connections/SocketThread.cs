using NetMQ;

namespace InnerAlignment.Jupyter.Connections;

/// <summary>One socket with a thread of its own: what comes is handed on there, what goes may be given from any thread.</summary>
internal sealed class SocketThread : IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);
    private readonly string name;
    private readonly NetMQSocket socket;
    private readonly NetMQPoller poller;
    private readonly NetMQQueue<IReadOnlyList<byte[]>?> outgoing = new();
    private readonly Action<List<byte[]>> onFrames;
    private Thread? thread;

    /// <param name="name">The thread's name.</param>
    /// <param name="socket">Bound or connected; it belongs to this object from here on.</param>
    /// <param name="onFrames">Receives the frames of each message, on the thread; it throws nothing.</param>
    internal SocketThread(string name, NetMQSocket socket, Action<List<byte[]>> onFrames)
    {
        this.socket = socket;
        this.onFrames = onFrames;
        socket.Options.Linger = Linger;
        socket.ReceiveReady += (_, _) => Receive();
        outgoing.ReceiveReady += (_, _) => SendAll();
        poller = new NetMQPoller { socket, outgoing };
        this.name = name;
    }

    /// <summary>From here on messages are handed on and sent.</summary>
    internal void Start()
    {
        thread = new Thread(poller.Run) { IsBackground = true, Name = $"jupyter {name}" };
        thread.Start();
    }

    internal void Send(IReadOnlyList<byte[]> frames) => outgoing.Enqueue(frames);

    /// <summary>Sends what was given so far, then ends the thread and closes the socket.</summary>
    public void Dispose()
    {
        outgoing.Enqueue(null);
        thread?.Join();
        poller.Dispose();
        outgoing.Dispose();
        socket.Dispose();
    }

    private void Receive()
    {
        NetMQMessage? message = null;
        while (socket.TryReceiveMultipartMessage(ref message))
            onFrames([.. message!.Select(frame => frame.ToByteArray())]);
    }

    private void SendAll()
    {
        while (outgoing.TryDequeue(out var frames, TimeSpan.Zero))
        {
            if (frames is null)
                poller.Stop();
            else
                socket.TrySendMultipartBytes(Linger, frames);
        }
    }
}
