using System.Collections.Concurrent;
using InnerAlignment.Planning;

namespace InnerAlignment.Policies;

/// <summary>Pulls the arm with the largest finite-horizon <see cref="GittinsIndex"/>: looks at each arm alone.</summary>
/// <remarks>Nearly, but not exactly optimal: with a finite number of pulls the arms are not independent of each other. Indices are kept once computed.
/// Safe for concurrent use.</remarks>
/// <param name="pulls">Number of pulls in all, at least 1.</param>
public sealed class GittinsBandit(int pulls) : IBanditPolicy
{
    private readonly ConcurrentDictionary<(int Successes, int Failures, int Remaining), double> indices = [];

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">No pull is left.</exception>
    public void Choose(ReadOnlySpan<int> counts, Span<double> probabilities)
    {
        var remaining = pulls - System.Numerics.Tensors.TensorPrimitives.Sum(counts);
        if (remaining < 1)
            throw new ArgumentException($"All {pulls} pulls are done; nothing is left to choose.", nameof(counts));
        for (var arm = 0; arm < probabilities.Length; arm++)
            probabilities[arm] = Index((counts[2 * arm], counts[2 * arm + 1], remaining));
        IndexRule.Choose(probabilities);
    }

    private double Index((int Successes, int Failures, int Remaining) key) =>
        indices.GetOrAdd(key, static of => GittinsIndex.FiniteHorizon(of.Successes, of.Failures, of.Remaining));
}
