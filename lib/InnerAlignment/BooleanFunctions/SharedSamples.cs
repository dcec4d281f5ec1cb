using System.Collections.Concurrent;

namespace InnerAlignment.BooleanFunctions;

/// <summary>Samples of a prior that the parts of a sweep share: drawn once for each seed, by whichever part comes first.</summary>
/// <param name="draw">Draws those of a seed.</param>
internal sealed class SharedSamples(Func<ulong, IProgress<double>, CancellationToken, FunctionCounts[]> draw)
{
    private readonly ConcurrentDictionary<ulong, Lazy<FunctionCounts[]>> drawn = [];

    /// <summary>The samples of a seed.</summary>
    /// <exception cref="OperationCanceledException">Drawing was ended; the next call begins again.</exception>
    public FunctionCounts[] Of(ulong seed, IProgress<double> progress, CancellationToken cancellation)
    {
        try
        {
            return drawn.GetOrAdd(seed, _ => new(() => draw(seed, progress, cancellation))).Value;
        }
        catch (OperationCanceledException)
        {
            drawn.TryRemove(seed, out _);
            throw;
        }
    }
}
