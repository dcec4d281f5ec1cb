namespace InnerAlignment.Notebooks.Sessions;

/// <summary>Keeps one kernel started ahead, so that the next session begins at once.</summary>
/// <param name="options">How kernels are started; their working directory is chosen when one is taken.</param>
public sealed class SpareKernel(KernelProcessOptions options) : IAsyncDisposable
{
    private readonly Lock taking = new();
    private Task<KernelProcess>? next;

    /// <summary>Starts a kernel now, unless one is already on its way.</summary>
    public void Prepare()
    {
        lock (taking)
            next ??= KernelProcess.StartAsync(options);
    }

    /// <summary>Hands over a kernel, the one started ahead where there is one; the caller disposes it.</summary>
    /// <param name="workingDirectory">The folder in which its cells run.</param>
    /// <param name="startAnother">True starts the one after it at once.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="KernelStartException">No kernel starts.</exception>
    public async Task<KernelProcess> TakeAsync(string workingDirectory, bool startAnother = false, CancellationToken cancellationToken = default)
    {
        Prepare();
        Task<KernelProcess> taken;
        lock (taking)
            (taken, next) = (next!, null);
        if (startAnother)
            Prepare();
        var kernel = await taken.ConfigureAwait(false);
        if (!kernel.IsAlive)
            await kernel.RestartAsync(cancellationToken).ConfigureAwait(false);
        await kernel.EnterAsync(workingDirectory, cancellationToken).ConfigureAwait(false);
        return kernel;
    }

    /// <summary>Ends the kernel that nobody took.</summary>
    public async ValueTask DisposeAsync()
    {
        Task<KernelProcess>? unused;
        lock (taking)
            (unused, next) = (next, null);
        if (unused is null)
            return;
        try
        {
            await (await unused.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        catch (KernelStartException)
        {
            // It never started: nothing is left to end.
        }
    }
}
