using System.Runtime;

namespace InnerAlignment.Kernel.Stopping;

/// <summary>Runs a cell on a thread of its own and stops it on request: by the checks in its code, by interrupting a wait, by aborting the thread.</summary>
/// <remarks>What none of these ends (a blocking read in native code), only the end of the process does: that is for the other side of the session.</remarks>
internal static class CellThread
{
    // Deep recursion is something learners write: the default on some systems is 0.5 MB.
    private const int StackSize = 16 << 20;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan BeforeInterrupt = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan BeforeAbort = TimeSpan.FromMilliseconds(350);

    /// <summary>Runs the work to its end; false means that it was stopped.</summary>
    /// <param name="work">Handles its own exceptions; those of stopping it lets through.</param>
    /// <param name="stop">The request to stop.</param>
    internal static async Task<bool> RunAsync(Action work, CancellationToken stop)
    {
        using var abort = new CancellationTokenSource();
        var ended = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        CellStop.IsRequested = false;
        var thread = new Thread(() => Run(work, ended, abort.Token), StackSize) { IsBackground = true, Name = "cell" };
        thread.Start();

        var stopRequest = new TaskCompletionSource();
        await using var registration = stop.Register(stopRequest.SetResult).ConfigureAwait(false);
        if (await Task.WhenAny(ended.Task, stopRequest.Task).ConfigureAwait(false) != ended.Task)
            await StopAsync(thread, abort, ended.Task).ConfigureAwait(false);
        bool finished = await ended.Task.ConfigureAwait(false);
        CellStop.IsRequested = false;
        return finished;
    }

    private static void Run(Action work, TaskCompletionSource<bool> ended, CancellationToken abort)
    {
        bool finished = false;
        Exception? failure = null;
        try
        {
            // The runtime's only way to abort a thread. It is marked obsolete because it can leave state broken, even end the process: here the
            // alternative is to end the process at once.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(() => finished = Finish(work), abort);
#pragma warning restore SYSLIB0046
        }
        catch (Exception exception) when (CellStop.IsRequested || abort.IsCancellationRequested)
        {
            _ = exception;
        }
        catch (Exception exception)
        {
            failure = exception;
        }
        if (failure is null)
            ended.SetResult(finished);
        else
            ended.SetException(failure);
    }

    private static bool Finish(Action work)
    {
        work();
        return true;
    }

    private static async Task StopAsync(Thread thread, CancellationTokenSource abort, Task ended)
    {
        CellStop.IsRequested = true;
        for (var waited = TimeSpan.Zero; !ended.IsCompleted && waited < BeforeAbort; waited += Period)
        {
            if (waited >= BeforeInterrupt || thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                thread.Interrupt();
            await Task.WhenAny(ended, Task.Delay(Period)).ConfigureAwait(false);
        }
        if (!ended.IsCompleted)
            await abort.CancelAsync().ConfigureAwait(false);
    }
}
