using System.Collections.Immutable;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Run;

/// <summary>Kernels in processes of their own, the next one started while the notebook before it still runs.</summary>
internal sealed class KernelSupply : IKernelSupply, IAsyncDisposable
{
    private readonly SpareKernel spare;
    private int wanted;

    /// <summary>Starts the first kernel at once.</summary>
    /// <param name="folder">The first notebook's folder.</param>
    /// <param name="wanted">How many kernels will be taken at most.</param>
    public KernelSupply(string folder, int wanted)
    {
        this.wanted = wanted;
        spare = new SpareKernel(new KernelProcessOptions
        {
            WorkingDirectory = folder,
            OutputLimit = NotebookRun.OutputLimit,
            // Reference answers are nobody's progress.
            Environment = ImmutableDictionary<string, string?>.Empty.Add("COURSE_PROGRESS", "off"),
        });
        _ = Task.Run(spare.Prepare);
    }

    public async Task<IKernelSession> TakeAsync(string folder, CancellationToken cancellationToken) =>
        await spare.TakeAsync(folder, startAnother: Interlocked.Decrement(ref wanted) > 0, cancellationToken);

    public ValueTask DisposeAsync() => spare.DisposeAsync();
}
