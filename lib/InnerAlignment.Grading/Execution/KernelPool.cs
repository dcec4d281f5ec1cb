using System.Collections.Immutable;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Execution;

/// <summary>Warm kernels by notebook, started when first used; submissions that trust each other may share a pool.</summary>
/// <param name="root">The course: a kernel works in its notebook's folder.</param>
/// <param name="start">Starts a kernel in a folder.</param>
/// <param name="limits">Time limits; null means <see cref="ExecutionLimits.Default"/>.</param>
/// <param name="capacity">Most kernels kept; beyond it the one unused for longest ends. A kernel with F# takes some 250 MB.</param>
/// <param name="reader">Reads answers without running them; it stays the caller's. Null makes one of kernels that this pool starts.</param>
public sealed class KernelPool(
    CourseRoot root, Func<string, CancellationToken, Task<IKernelSession>> start, ExecutionLimits? limits = null, int capacity = 3, CodeReader? reader = null)
    : IAsyncDisposable
{
    /// <summary>A graded answer is not the grader's own progress.</summary>
    private static readonly ImmutableDictionary<string, string?> Unrecorded =
        ImmutableDictionary<string, string?>.Empty.Add("COURSE_PROGRESS", "off");

    private readonly CodeReader? ownReader = reader is null ? new CodeReader(start, (limits ?? ExecutionLimits.Default).Cell) : null;
    private readonly Lock picking = new();
    private readonly List<(string Path, WarmKernel Kernel)> byUse = [];

    /// <summary>The limits that hold for every kernel of the pool.</summary>
    public ExecutionLimits Limits { get; } = limits ?? ExecutionLimits.Default;

    /// <summary>A pool of the course's own kernel, each in a process of its own.</summary>
    public static KernelPool Start(CourseRoot root, ExecutionLimits? limits = null) => new(root, StartProcess, limits);

    /// <summary>Ends all kernels.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, kernel) in byUse)
            await kernel.DisposeAsync().ConfigureAwait(false);
        byUse.Clear();
        if (ownReader is not null)
            await ownReader.DisposeAsync().ConfigureAwait(false);
    }

    internal Task<BindReport> ReadAsync(CourseNotebook notebook, BindRequest request) =>
        (reader ?? ownReader!).ReadAsync(FolderOf(notebook.Path), request);

    internal async Task<WarmKernel> ForAsync(CourseNotebook notebook)
    {
        var (kernel, unused) = Pick(notebook.Path);
        if (unused is not null)
            await unused.DisposeAsync().ConfigureAwait(false);
        return kernel;
    }

    private (WarmKernel Picked, WarmKernel? Unused) Pick(string path)
    {
        lock (picking)
        {
            int at = byUse.FindIndex(entry => entry.Path == path);
            var picked = at < 0 ? (path, Kernel(path)) : byUse[at];
            if (at >= 0)
                byUse.RemoveAt(at);
            byUse.Add(picked);
            if (byUse.Count <= capacity)
                return (picked.Item2, null);
            var unused = byUse[0].Kernel;
            byUse.RemoveAt(0);
            return (picked.Item2, unused);
        }
    }

    private WarmKernel Kernel(string path) => new(cancellationToken => start(FolderOf(path), cancellationToken), Limits);

    private string FolderOf(string path) => Path.GetDirectoryName(Path.Combine(root.Notebooks, path))!;

    /// <summary>Starts kernels that can do whatever this process can: for answers that are trusted.</summary>
    public static Func<string, CancellationToken, Task<IKernelSession>> Unconfined { get; } = StartProcess;

    private static async Task<IKernelSession> StartProcess(string folder, CancellationToken cancellationToken) =>
        await KernelProcess.StartAsync(new KernelProcessOptions { WorkingDirectory = folder, Environment = Unrecorded }, cancellationToken).ConfigureAwait(false);
}
