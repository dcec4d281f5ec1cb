using System.Collections.Concurrent;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Execution;

/// <summary>Warm kernels by notebook, started when first used; submissions that trust each other may share a pool.</summary>
/// <param name="root">The course: a kernel works in its notebook's folder.</param>
/// <param name="start">Starts a kernel in a folder.</param>
/// <param name="limits">Time limits; null means <see cref="ExecutionLimits.Default"/>.</param>
public sealed class KernelPool(
    CourseRoot root, Func<string, CancellationToken, Task<IKernelSession>> start, ExecutionLimits? limits = null) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, WarmKernel> kernels = new(StringComparer.Ordinal);

    /// <summary>The limits that hold for every kernel of the pool.</summary>
    public ExecutionLimits Limits { get; } = limits ?? ExecutionLimits.Default;

    /// <summary>A pool of the course's own kernel, each in a process of its own.</summary>
    public static KernelPool Start(CourseRoot root, ExecutionLimits? limits = null) => new(root, StartProcess, limits);

    /// <summary>Ends all kernels.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var kernel in kernels.Values)
            await kernel.DisposeAsync().ConfigureAwait(false);
        kernels.Clear();
    }

    internal WarmKernel For(CourseNotebook notebook) => kernels.GetOrAdd(notebook.Path, path =>
    {
        var folder = Path.GetDirectoryName(Path.Combine(root.Notebooks, path))!;
        return new WarmKernel(cancellationToken => start(folder, cancellationToken), Limits);
    });

    private static async Task<IKernelSession> StartProcess(string folder, CancellationToken cancellationToken) =>
        await KernelProcess.StartAsync(new KernelProcessOptions { WorkingDirectory = folder }, cancellationToken).ConfigureAwait(false);
}
