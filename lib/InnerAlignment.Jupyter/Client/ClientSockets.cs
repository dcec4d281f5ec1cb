using System.Text;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace InnerAlignment.Jupyter.Client;

/// <summary>The five sockets by which a front end reaches a kernel.</summary>
internal sealed class ClientSockets : IDisposable
{
    private static readonly TimeSpan KnockAgain = TimeSpan.FromMilliseconds(10);
    private static readonly byte[] Beat = "beat"u8.ToArray();
    private readonly ConnectionFile connection;
    private readonly MessageSockets sockets;
    private readonly TaskCompletionSource questionsCome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="connection">Where the kernel is.</param>
    /// <param name="session">The front end's own id: by it the kernel addresses its questions.</param>
    /// <param name="onMessage">Receives every message, on the thread of its channel.</param>
    /// <param name="onBeat">Is called when the kernel returns a heartbeat.</param>
    /// <param name="log">Is told what was dropped.</param>
    internal ClientSockets(ConnectionFile connection, string session, Action<ChannelName, JupyterMessage> onMessage, Action onBeat, TextWriter log)
    {
        this.connection = connection;
        sockets = new MessageSockets(connection.Key, onMessage, log);
        Connect(ChannelName.Shell, connection.Shell, Dealer(session));
        Connect(ChannelName.Control, connection.Control, Dealer(session));
        Connect(ChannelName.Stdin, connection.Stdin, Dealer(session), () => questionsCome.TrySetResult());
        Connect(ChannelName.IoPub, connection.IoPub, Subscriber());
        var heartbeat = Dealer(session);
        sockets.AddHeartbeat(heartbeat, _ => onBeat());
        heartbeat.Connect(connection.Address(connection.Heartbeat));
        sockets.Start();
    }

    /// <summary>Ends when the channel of questions is connected: a kernel forgets what it asks before.</summary>
    internal Task QuestionsCome => questionsCome.Task;

    internal void Send(ChannelName channel, JupyterMessage message) => sockets.Send(channel, message);

    /// <summary>Sends a heartbeat, in the form of a request.</summary>
    internal void SendBeat() => sockets.Beat([[], Beat]);

    public void Dispose() => sockets.Dispose();

    private void Connect(ChannelName channel, int port, NetMQSocket socket, Action? onConnected = null)
    {
        sockets.Add(channel, socket, onConnected: onConnected);
        socket.Connect(connection.Address(port));
    }

    private static T Prepared<T>(T socket) where T : NetMQSocket
    {
        // A kernel that is starting opens its ports when it can; whoever knocks seldom finds them late.
        socket.Options.ReconnectInterval = KnockAgain;
        return MessageSockets.Prepared(socket);
    }

    private static DealerSocket Dealer(string session)
    {
        var socket = Prepared(new DealerSocket());
        socket.Options.Identity = Encoding.ASCII.GetBytes(session);
        return socket;
    }

    private static SubscriberSocket Subscriber()
    {
        var socket = Prepared(new SubscriberSocket());
        socket.SubscribeToAnyTopic();
        return socket;
    }
}
