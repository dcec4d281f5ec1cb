using System.Text;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.Messages;
using NetMQ.Sockets;

namespace InnerAlignment.Jupyter.Client;

/// <summary>The five sockets by which a front end reaches a kernel.</summary>
internal sealed class ClientSockets : IDisposable
{
    private static readonly byte[] Beat = "beat"u8.ToArray();
    private readonly ConnectionFile connection;
    private readonly MessageSockets sockets;

    /// <param name="connection">Where the kernel is.</param>
    /// <param name="session">The front end's own id: by it the kernel addresses its questions.</param>
    /// <param name="onMessage">Receives every message, on the thread of its channel.</param>
    /// <param name="onBeat">Is called when the kernel returns a heartbeat.</param>
    /// <param name="log">Is told what was dropped.</param>
    internal ClientSockets(ConnectionFile connection, string session, Action<ChannelName, JupyterMessage> onMessage, Action onBeat, TextWriter log)
    {
        this.connection = connection;
        sockets = new MessageSockets(connection.Key, onMessage, log);
        foreach (var (channel, port) in new[] { (ChannelName.Shell, connection.Shell), (ChannelName.Control, connection.Control), (ChannelName.Stdin, connection.Stdin) })
            sockets.Add(channel, Dealer(port, session));
        sockets.Add(ChannelName.IoPub, Subscriber());
        sockets.AddHeartbeat(Dealer(connection.Heartbeat, session), _ => onBeat());
        sockets.Start();
    }

    internal void Send(ChannelName channel, JupyterMessage message) => sockets.Send(channel, message);

    /// <summary>Sends a heartbeat, in the form of a request.</summary>
    internal void SendBeat() => sockets.Beat([[], Beat]);

    public void Dispose() => sockets.Dispose();

    private DealerSocket Dealer(int port, string session)
    {
        var socket = MessageSockets.Prepared(new DealerSocket());
        socket.Options.Identity = Encoding.ASCII.GetBytes(session);
        socket.Connect(connection.Address(port));
        return socket;
    }

    private SubscriberSocket Subscriber()
    {
        var socket = MessageSockets.Prepared(new SubscriberSocket());
        socket.Connect(connection.Address(connection.IoPub));
        socket.SubscribeToAnyTopic();
        return socket;
    }
}
