using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Jupyter.Server;

/// <summary>The kernel behind the wire, started while the front end is still shaking hands; a start that failed is tried again when it is needed.</summary>
internal sealed class KernelHolder(Func<Task<IKernelSession>> start) : IAsyncDisposable
{
    private readonly Lock starting = new();
    private Task<IKernelSession>? session;
    private volatile bool ending;

    /// <exception cref="KernelStartException">It does not start.</exception>
    internal Task<IKernelSession> GetAsync()
    {
        lock (starting)
            return session is null or { IsFaulted: true } ? session = start() : session;
    }

    /// <summary>Stops the running cell; does nothing while none can run.</summary>
    internal async Task InterruptAsync()
    {
        if (Volatile.Read(ref session) is { IsCompletedSuccessfully: true } started)
            await (await started.ConfigureAwait(false)).InterruptAsync().ConfigureAwait(false);
    }

    /// <summary>Puts a fresh kernel in the place of one that died, unless this is the end of both.</summary>
    internal Task ReviveAsync(IKernelSession died) => ending ? Task.CompletedTask : died.RestartAsync();

    public async ValueTask DisposeAsync()
    {
        ending = true;
        if (session is null)
            return;
        try
        {
            await (await session.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        catch (KernelStartException)
        {
            // It never started: nothing is left to end.
        }
    }
}
