namespace InnerAlignment.Worlds;

/// <summary>Many copies of a world that are stepped at once: what a network is trained on.</summary>
/// <remarks>Observations are binary and sparse: the indices of the features that are 1. Rewards are made of the events
/// (<see cref="EventReward"/>); truncation belongs to whoever steps, who resets a copy that has terminated or that is to be cut short.
/// Every copy has a stream of random numbers of its own, so that copy <c>i</c> lives the same life however many others there are.
/// Stepping, resetting and observing allocate nothing.</remarks>
public interface IVectorEnvironment
{
    /// <summary>Number of copies, <c>n</c>.</summary>
    int Count { get; }

    /// <summary>Number of actions, <c>A</c>.</summary>
    int ActionCount { get; }

    /// <summary>Number of binary features of an observation.</summary>
    int FeatureCount { get; }

    /// <summary>The most features that are 1 at once, <c>m</c>.</summary>
    int MostActive { get; }

    /// <summary>Begins a new episode in some copies.</summary>
    /// <param name="which"><c>[n]</c>: true for the copies to reset.</param>
    void Reset(ReadOnlySpan<bool> which);

    /// <summary>Begins a new episode in all copies.</summary>
    void Reset();

    /// <summary>Takes one step in every copy. A copy that has terminated stays as it is, without events, until it is reset.</summary>
    /// <param name="actions"><c>[n]</c>, each <c>0..A-1</c>.</param>
    /// <param name="events">Receives <c>[n]</c>.</param>
    void Step(ReadOnlySpan<int> actions, Span<WorldEvents> events);

    /// <summary>What every copy sees.</summary>
    /// <param name="active">Receives <c>[n, m]</c>: in each row the indices of the features that are 1, in no particular order, then leftovers.</param>
    /// <param name="counts">Receives <c>[n]</c>: how many indices of each row count.</param>
    void Observe(Span<int> active, Span<int> counts);
}
