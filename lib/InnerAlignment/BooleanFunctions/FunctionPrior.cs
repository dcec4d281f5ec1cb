using InnerAlignment.Parallelism;
using InnerAlignment.Randomness;

namespace InnerAlignment.BooleanFunctions;

/// <summary>How likely each Boolean function is when the parameters of a machine are drawn at random: its prior volume.</summary>
public abstract record FunctionPrior
{
    /// <summary>Draws that share one stream of random numbers; fixed, so that the counts do not depend on the number of threads.</summary>
    private const int BlockSize = 1024;

    /// <summary>Draws between two looks at whether to go on.</summary>
    private const int ChunkSize = 50 * BlockSize;

    /// <summary>Number of inputs, <c>n</c>, from 1 to 7.</summary>
    public abstract int Inputs { get; }

    /// <summary>A source of functions with memory of its own, for one thread; drawing allocates nothing.</summary>
    public abstract Func<RandomStream, TruthTable> Sampler();

    /// <summary>Draws functions and counts them, on all cores.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="seed">Which draws; equal seeds give equal counts.</param>
    public FunctionCounts Sample(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var (counts, random) = (new FunctionCounts(Inputs), new RandomStream(seed));
        AllCores.For(
            (count + BlockSize - 1) / BlockSize,
            () => (Draw: Sampler(), Found: new FunctionCounts(Inputs)),
            (block, thread) =>
            {
                var stream = random.Split((ulong)block);
                for (var i = block * BlockSize; i < Math.Min(count, (block + 1) * BlockSize); i++)
                    thread.Found.Add(thread.Draw(stream));
            },
            thread => counts.Add(thread.Found));
        return counts;
    }

    /// <summary>Rejection sampling: draws functions, and keeps of each draw no more than whether it fits some examples, for several sets of examples at once.</summary>
    /// <param name="count">How many are drawn, at least 1.</param>
    /// <param name="seed">Which draws; other ones than those of <see cref="Sample"/>.</param>
    /// <param name="progress">Is told the share that is done, chunk by chunk; null for nobody.</param>
    /// <param name="cancellation">Ends it between two chunks.</param>
    /// <param name="examples">The sets of examples.</param>
    /// <returns>For each set the functions that fit it.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public FunctionCounts[] SampleFitting(int count, ulong seed, IProgress<double>? progress, CancellationToken cancellation, params IReadOnlyList<BooleanExamples> examples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        FunctionCounts[] fitting = [.. examples.Select(_ => new FunctionCounts(Inputs))];
        var random = new RandomStream(seed);
        for (var done = 0; done < count; done += ChunkSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var drawn = Sample(Math.Min(ChunkSize, count - done), random.Split((ulong)done).NextUInt64());
            foreach (var (set, kept) in examples.Zip(fitting))
                kept.Add(drawn.Agreeing(set.Rows, set.Labels));
            progress?.Report(Math.Min(1, (double)(done + ChunkSize) / count));
        }
        return fitting;
    }
}
