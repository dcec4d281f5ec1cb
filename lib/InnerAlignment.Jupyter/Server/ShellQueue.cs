using System.Threading.Channels;
using InnerAlignment.Jupyter.Messages;

namespace InnerAlignment.Jupyter.Server;

/// <summary>The requests of the shell channel, answered one after the other.</summary>
internal sealed class ShellQueue(KernelService service)
{
    private readonly Channel<JupyterMessage> waiting = Channel.CreateUnbounded<JupyterMessage>(new UnboundedChannelOptions { SingleReader = true });
    private long arrived;
    private long taken;

    internal void Add(JupyterMessage request)
    {
        Interlocked.Increment(ref arrived);
        waiting.Writer.TryWrite(request);
    }

    /// <summary>Answers until the token says to end. A cell that fails takes with it the cells that had arrived by then.</summary>
    internal async Task ServeAsync(CancellationToken cancellationToken)
    {
        long abortUpTo = 0;
        await foreach (var request in waiting.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (++taken <= abortUpTo && request.Type == "execute_request")
                service.Abort(request);
            else if (!await service.HandleAsync(ChannelName.Shell, request).ConfigureAwait(false))
                abortUpTo = Interlocked.Read(ref arrived);
        }
    }
}
