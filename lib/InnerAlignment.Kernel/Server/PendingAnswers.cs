using System.Collections.Concurrent;
using InnerAlignment.Notebooks.Sessions.Wire;

namespace InnerAlignment.Kernel.Server;

/// <summary>Questions put to the other side that wait for their answers.</summary>
internal sealed class PendingAnswers
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<KernelCommand>> waiting = new();
    private int last;

    /// <summary>Numbers a question, puts it, and returns the task of its answer.</summary>
    internal Task<KernelCommand> Put(Action<int> put)
    {
        int number = Interlocked.Increment(ref last);
        var answer = new TaskCompletionSource<KernelCommand>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[number] = answer;
        put(number);
        return answer.Task;
    }

    internal void Give(int number, KernelCommand reply)
    {
        if (waiting.TryRemove(number, out var answer))
            answer.SetResult(reply);
    }
}
