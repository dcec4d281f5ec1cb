using System.Collections.Immutable;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Run;

/// <summary>Kernels in processes of their own, the next one started while the notebook before it still runs.</summary>
internal sealed class KernelSupply : IKernelSupply, IAsyncDisposable
{
    private readonly Lock turn = new();
    private readonly KernelProcessOptions options;
    private int wanted;
    private Task<KernelProcess>? spare;

    /// <summary>Starts the first kernel at once.</summary>
    /// <param name="folder">The first notebook's folder.</param>
    /// <param name="wanted">How many kernels will be taken at most.</param>
    public KernelSupply(string folder, int wanted)
    {
        options = new KernelProcessOptions
        {
            WorkingDirectory = folder,
            OutputLimit = NotebookRun.OutputLimit,
            // Reference answers are nobody's progress.
            Environment = ImmutableDictionary<string, string?>.Empty.Add("COURSE_PROGRESS", "off"),
        };
        this.wanted = wanted;
        spare = StartNext();
    }

    public async Task<IKernelSession> TakeAsync(string folder, CancellationToken cancellationToken)
    {
        Task<KernelProcess> taken;
        lock (turn)
        {
            taken = spare ?? KernelProcess.StartAsync(options, CancellationToken.None);
            spare = StartNext();
        }

        var kernel = await taken;
        if (folder != options.WorkingDirectory)
            await kernel.EnterAsync(folder, cancellationToken);
        return kernel;
    }

    public async ValueTask DisposeAsync()
    {
        if (spare is null)
            return;
        try
        {
            await (await spare).DisposeAsync();
        }
        catch (KernelStartException)
        {
            // Whoever would have taken it would have been told; nobody did.
        }
    }

    private Task<KernelProcess>? StartNext() => wanted-- > 0 ? Task.Run(() => KernelProcess.StartAsync(options)) : null;
}
