using System.Text;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.Messages;
using NetMQ;
using NetMQ.Sockets;

namespace InnerAlignment.Jupyter.Server;

/// <summary>The five sockets on which a kernel waits for front ends.</summary>
internal sealed class ServerSockets : IDisposable
{
    private readonly ConnectionFile connection;
    private readonly MessageSockets sockets;

    /// <exception cref="ConnectionException">A port is taken.</exception>
    internal ServerSockets(ConnectionFile connection, Action<ChannelName, JupyterMessage> onMessage, TextWriter log)
    {
        this.connection = connection;
        sockets = new MessageSockets(connection.Key, onMessage, log);
        try
        {
            Open();
        }
        catch
        {
            sockets.Dispose();
            throw;
        }
    }

    /// <summary>From here on messages come and go.</summary>
    internal void Start() => sockets.Start();

    internal void Send(ChannelName channel, JupyterMessage message) => sockets.Send(channel, message);

    public void Dispose() => sockets.Dispose();

    private void Open()
    {
        sockets.Add(ChannelName.IoPub, Publisher(), Welcome);
        sockets.Add(ChannelName.Stdin, Router(connection.Stdin, "stdin", mustReach: true));
        sockets.Add(ChannelName.Control, Router(connection.Control, "control"));
        sockets.Add(ChannelName.Shell, Router(connection.Shell, "shell"));
        sockets.AddHeartbeat(Router(connection.Heartbeat, "heartbeat"), sockets.Beat);
    }

    private NetMQSocket Publisher()
    {
        var socket = new XPublisherSocket();
        // Every subscriber is to be welcomed, not only the first.
        socket.Options.XPubVerbose = true;
        return Bound(socket, connection.IoPub, "iopub");
    }

    // A front end may send its first cell before its channel of questions is connected: what goes there is not dropped at once.
    private NetMQSocket Router(int port, string name, bool mustReach = false)
    {
        var socket = new RouterSocket();
        socket.Options.RouterMandatory = mustReach;
        // A client that connects again under its old name takes its place.
        socket.Options.RouterHandover = true;
        return Bound(socket, port, name);
    }

    private NetMQSocket Bound(NetMQSocket socket, int port, string name)
    {
        try
        {
            MessageSockets.Prepared(socket).Bind(connection.Address(port));
            return socket;
        }
        catch (NetMQException exception)
        {
            socket.Dispose();
            throw new ConnectionException(
                $"Port {port} of {connection.Ip} cannot be opened for {name}: {exception.Message.TrimEnd('.')}. Start the kernel again: the front end chooses other ports.", exception);
        }
    }

    // A subscription comes as a frame of 1 and the topic. Who subscribes is told that from here on nothing is missed.
    private void Welcome(List<byte[]> frames)
    {
        if (frames is not [[1, .. var topic]])
            return;
        var welcome = JupyterMessage.Create("", "iopub_welcome", new() { ["subscription"] = Encoding.UTF8.GetString(topic) });
        sockets.Send(ChannelName.IoPub, welcome with { Identities = [topic] });
    }
}
