namespace InnerAlignment.Tests;

/// <summary>What work allocates on this thread.</summary>
internal static class Allocation
{
    private const int Runs = 5;

    /// <summary>Bytes, the least of several runs: work that allocates does so in every one of them; the runtime, when it compiles a loop anew, in one.</summary>
    public static long Of(Action work)
    {
        work();
        return Enumerable.Range(0, Runs).Select(_ => Once(work)).ToArray().Min();
    }

    private static long Once(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
