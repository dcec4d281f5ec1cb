using System.Runtime.InteropServices;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.Messages;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Server;

/// <summary>Serves the course's kernel to Jupyter's front ends until one of them ends it.</summary>
/// <remarks>The sockets are in this process, the cells in another: whatever a cell does, front ends get their answers, and a cell that nothing else
/// stops ends with its process while this one goes on.</remarks>
public sealed class JupyterServer : IAsyncDisposable
{
    /// <summary>Long enough for the gentle ways to stop a cell, short enough that Stop is felt within a second.</summary>
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromMilliseconds(800);

    private readonly ServerSockets sockets;
    private readonly KernelService service;
    private readonly ShellQueue shell;
    private readonly CancellationTokenSource ending = new();
    private readonly Task serving;

    private JupyterServer(ConnectionFile connection, KernelProcessOptions options, TextWriter log)
    {
        var outbox = new Outbox((channel, message) => sockets!.Send(channel, message));
        service = new KernelService(ask => StartAsync(options with { Input = ask, InterruptGrace = InterruptGrace }), outbox, log);
        shell = new ShellQueue(service);
        sockets = new ServerSockets(connection, Receive, log);
        sockets.Start();
        outbox.PublishState(null, "starting");
        service.Prepare();
        serving = shell.ServeAsync(ending.Token);
    }

    /// <summary>Serves on the sockets that a connection file names.</summary>
    /// <param name="connectionFile">The file that the front end wrote.</param>
    /// <param name="options">How the kernel behind the wire is started.</param>
    /// <param name="log">Is told what goes wrong.</param>
    /// <param name="cancellationToken">Ends serving.</param>
    /// <exception cref="ConnectionException">The file cannot be used, or a port is taken.</exception>
    public static async Task RunAsync(string connectionFile, KernelProcessOptions options, TextWriter log, CancellationToken cancellationToken)
    {
        // A front end that wants to stop a cell sends a message; Ctrl+C in its terminal is not for us.
        using var ignore = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        await using var server = new JupyterServer(ConnectionFile.Read(connectionFile), options, log);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(server.service.ShutDown, ParentWatch.GoneAsync(watching.Token)).ConfigureAwait(false);
        await watching.CancelAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the kernel, says what is still to be said, closes the sockets.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        await service.DisposeAsync().ConfigureAwait(false);
        await Task.WhenAny(serving).ConfigureAwait(false);
        sockets.Dispose();
        ending.Dispose();
    }

    private static async Task<IKernelSession> StartAsync(KernelProcessOptions options) => await KernelProcess.StartAsync(options).ConfigureAwait(false);

    private void Receive(ChannelName channel, JupyterMessage message)
    {
        if (channel == ChannelName.Shell)
            shell.Add(message);
        else if (channel == ChannelName.Control)
            _ = service.HandleAsync(channel, message);
        else if (message.Type == "input_reply")
            service.Answer(message);
    }
}
