using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Notebooks.Exercises;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Grading.Execution;

/// <summary>One kernel for one notebook, kept between exercises, answers and checks: each costs the cells that changed, not a process.</summary>
/// <remarks>
/// A method compiled earlier keeps calling what it was compiled against, so a cell runs again when its source changed or when anything
/// that it stands below ran after it. A kernel that died, or whose call had to be stopped, is replaced before the next use. One caller at a time.
/// </remarks>
internal sealed class WarmKernel(Func<CancellationToken, Task<IKernelSession>> start, ExecutionLimits limits) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, (string Source, int Turn)> ran = [];
    private IKernelSession? session;
    private int turn;

    /// <summary>Runs what the plan needs and then, in the same kernel, whatever the caller does with it.</summary>
    public async Task<T> WithAsync<T>(
        ExercisePlan plan, Func<IKernelSession, Preparation, Task<T>> use, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var running = await SessionAsync(plan, cancellationToken).ConfigureAwait(false);
            var preparation = await PrepareAsync(running, plan, cancellationToken).ConfigureAwait(false);
            return await use(running, preparation).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Ends the kernel; the next use starts another. For what left it in an unknown state.</summary>
    public async Task AbandonAsync()
    {
        var ended = session;
        session = null;
        ran.Clear();
        if (ended is not null)
            await ended.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Waits for the caller at work, then ends the kernel; a later use starts another.</summary>
    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync().ConfigureAwait(false);
        try
        {
            await AbandonAsync().ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>An answer that does not name its entry must not meet the definition that another answer left behind.</summary>
    private async Task<IKernelSession> SessionAsync(ExercisePlan plan, CancellationToken cancellationToken)
    {
        bool another = ran.TryGetValue(plan.Answer.Id, out var before) && before.Source != plan.Answer.Source;
        if (another && !plan.Answer.Source.Contains(plan.Header.EntryName, StringComparison.Ordinal))
            await AbandonAsync().ConfigureAwait(false);
        return session ??= await start(cancellationToken).ConfigureAwait(false);
    }

    private async Task<Preparation> PrepareAsync(IKernelSession running, ExercisePlan plan, CancellationToken cancellationToken)
    {
        int latest = 0;
        foreach (var cell in plan.Before.Append(plan.Answer))
        {
            if (ran.TryGetValue(cell.Id, out var before) && before.Source == cell.Source && before.Turn > latest)
            {
                latest = before.Turn;
                continue;
            }

            ran.Remove(cell.Id);
            var result = await running.ExecuteAsync(Request(cell), _ => { }, cancellationToken).ConfigureAwait(false);
            if (result is not CellResult.Succeeded)
                return await BrokenAsync(cell, cell == plan.Answer, result).ConfigureAwait(false);
            ran[cell.Id] = (cell.Source, latest = ++turn);
        }

        return new Preparation.Ready();
    }

    private async Task<Preparation> BrokenAsync(NotebookCell cell, bool isAnswer, CellResult result)
    {
        if (result is CellResult.Died or CellResult.Interrupted)
            await AbandonAsync().ConfigureAwait(false);
        return new Preparation.Broken(cell.Id, isAnswer, result);
    }

    /// <summary>A cell as the session takes it.</summary>
    internal CellRequest Request(NotebookCell cell) => new(cell.Source, cell.Language, cell.Id, limits.Cell);
}
