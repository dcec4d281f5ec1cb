using System.Collections.Concurrent;

namespace InnerAlignment.Notebooks.Sessions;

/// <summary>One thread that lives as long as this process and starts all kernels.</summary>
/// <remarks>On Linux a child that is to end with its parent ends with the thread that started it; a thread of the pool may end at any time.</remarks>
internal static class LastingThread
{
    private static readonly BlockingCollection<Action> Work = Begin();

    /// <summary>Does something on that thread and waits for it; what it throws rises here.</summary>
    internal static T Do<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task.GetAwaiter().GetResult();
    }

    private static BlockingCollection<Action> Begin()
    {
        var work = new BlockingCollection<Action>();
        new Thread(() =>
        {
            foreach (var action in work.GetConsumingEnumerable())
                action();
        })
        { IsBackground = true, Name = "kernel starter" }.Start();
        return work;
    }
}
