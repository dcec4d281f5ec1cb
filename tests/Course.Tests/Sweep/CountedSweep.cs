using System.Collections.Concurrent;
using InnerAlignment.Sweeps;

namespace InnerAlignment.Course.Tests.Sweep;

/// <summary>A sweep that counts how often each task runs, and may be ended in the middle.</summary>
internal sealed class CountedSweep : ISweep
{
    private int begun;

    public string Name => "counted";

    public string Title => "Squares of seeds.";

    public IReadOnlyList<string> Columns => ["letter", "square"];

    public IReadOnlyList<string> Parts => ["a", "b", "c"];

    public int Seeds => 4;

    /// <summary>Tasks that were run to their end, and how often.</summary>
    public ConcurrentDictionary<(string Part, ulong Seed), int> Ran { get; } = [];

    /// <summary>Is told when the n-th task begins.</summary>
    public Action<int> Begins { get; set; } = _ => { };

    public double[] Run(string part, ulong seed, IProgress<double> progress, CancellationToken cancellation)
    {
        Begins(Interlocked.Increment(ref begun));
        progress.Report(0.5);
        cancellation.ThrowIfCancellationRequested();
        Ran.AddOrUpdate((part, seed), 1, (_, times) => times + 1);
        return [part[0], seed * seed];
    }
}
