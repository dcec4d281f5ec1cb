using InnerAlignment.Randomness;

namespace InnerAlignment.BooleanFunctions;

/// <summary>How likely each Boolean function is when the parameters of a machine are drawn at random: its prior volume.</summary>
public abstract record FunctionPrior
{
    /// <summary>Draws that share one stream of random numbers; fixed, so that the counts do not depend on the number of threads.</summary>
    private const int BlockSize = 1024;

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
        Parallel.For(
            0, (count + BlockSize - 1) / BlockSize,
            () => (Draw: Sampler(), Found: new FunctionCounts(Inputs)),
            (block, _, thread) =>
            {
                var stream = random.Split((ulong)block);
                for (var i = block * BlockSize; i < Math.Min(count, (block + 1) * BlockSize); i++)
                    thread.Found.Add(thread.Draw(stream));
                return thread;
            },
            thread => counts.Add(thread.Found));
        return counts;
    }

    /// <summary>As <see cref="Sample"/>, in chunks of draws between which it can be ended.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="chunk">Draws at a time, at least 1.</param>
    /// <param name="seed">Which draws; other ones than those of <see cref="Sample"/>.</param>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public FunctionCounts SampleInChunks(int count, int chunk, ulong seed, IProgress<double> progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chunk, 1);
        var (counts, random) = (new FunctionCounts(Inputs), new RandomStream(seed));
        for (var done = 0; done < count; done += chunk)
        {
            cancellation.ThrowIfCancellationRequested();
            counts.AddAll(Sample(Math.Min(chunk, count - done), random.Split((ulong)done).NextUInt64()));
            progress.Report(Math.Min(1, (double)(done + chunk) / count));
        }
        return counts;
    }
}
