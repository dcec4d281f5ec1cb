using System.Diagnostics;
using NetMQ;
using NetMQ.Monitoring;

namespace InnerAlignment.Jupyter.Connections;

/// <summary>One socket with a thread of its own: what comes is handed on there, what goes may be given from any thread.</summary>
internal sealed class SocketThread : IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(10);
    private readonly string name;
    private readonly NetMQSocket socket;
    private readonly NetMQPoller poller;
    private readonly NetMQQueue<IReadOnlyList<byte[]>?> outgoing = new();
    private readonly Action<List<byte[]>> onFrames;
    private readonly NetMQMonitor? monitor;
    private Thread? thread;
    private volatile bool ending;

    /// <param name="name">The thread's name.</param>
    /// <param name="socket">It belongs to this object from here on; bound or connected before the start.</param>
    /// <param name="onFrames">Receives the frames of each message, on the thread; it throws nothing.</param>
    /// <param name="onConnected">Is called, on the thread, whenever the socket has reached its other side; such a socket is connected after it was given.</param>
    internal SocketThread(string name, NetMQSocket socket, Action<List<byte[]>> onFrames, Action? onConnected)
    {
        this.socket = socket;
        this.onFrames = onFrames;
        socket.Options.Linger = Linger;
        socket.ReceiveReady += (_, _) => Receive();
        outgoing.ReceiveReady += (_, _) => SendAll();
        poller = new NetMQPoller { socket, outgoing };
        monitor = onConnected is null ? null : Monitor(onConnected);
        this.name = name;
    }

    /// <summary>From here on messages are handed on and sent.</summary>
    internal void Start()
    {
        thread = new Thread(poller.Run) { IsBackground = true, Name = $"jupyter {name}" };
        thread.Start();
    }

    internal void Enqueue(IReadOnlyList<byte[]> frames) => outgoing.Enqueue(frames);

    /// <summary>Sends what was given so far, then ends the thread and closes the socket.</summary>
    public void Dispose()
    {
        ending = true;
        outgoing.Enqueue(null);
        thread?.Join();
        monitor?.Dispose();
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
                Send(frames);
        }
    }

    // A router that must reach its addressee refuses one who is not there; who is only late is waited for.
    private void Send(IReadOnlyList<byte[]> frames)
    {
        var waited = Stopwatch.StartNew();
        while (!Reaches(frames) && !ending && waited.Elapsed < Patience)
            Thread.Sleep(AskAgain);
    }

    private bool Reaches(IReadOnlyList<byte[]> frames)
    {
        try
        {
            socket.TrySendMultipartBytes(Linger, frames);
            return true;
        }
        catch (HostUnreachableException)
        {
            return false;
        }
    }

    private NetMQMonitor Monitor(Action onConnected)
    {
        NetMQMonitor watching = new(socket, $"inproc://{Guid.NewGuid():N}", SocketEvents.Connected);
        watching.Connected += (_, _) => onConnected();
        watching.AttachToPoller(poller);
        return watching;
    }
}
