namespace InnerAlignment.Training;

/// <summary>Environments stepped side by side, seen as a policy-gradient learner sees them: numbers in, numbers out.</summary>
/// <remarks>The reward is whatever the learner is to be trained on, intended or proxy. Terminated means that the process ended; when to
/// stop looking (truncation) is decided by the learner. An implementation owns its random numbers, and allocates nothing after
/// construction.</remarks>
public interface IEnvironmentBatch
{
    /// <summary>Number of environments, <c>n</c>.</summary>
    int Count { get; }

    /// <summary>Numbers in one observation, <c>d</c>.</summary>
    int ObservationSize { get; }

    /// <summary>Number of actions, <c>k</c>; an action is <c>0 .. k - 1</c>.</summary>
    int ActionCount { get; }

    /// <summary>Begins a new episode in some environments.</summary>
    /// <param name="which">True for those to restart, <c>[n]</c>.</param>
    void Restart(ReadOnlySpan<bool> which);

    /// <summary>Writes what every environment shows now.</summary>
    /// <param name="observations"><c>[n, d]</c>, row by row, overwritten.</param>
    void Observe(Span<float> observations);

    /// <summary>Takes one action in every environment; where the process has ended already, the action has no effect.</summary>
    /// <param name="actions">The actions, <c>[n]</c>.</param>
    /// <param name="rewards">What each earned, <c>[n]</c>, overwritten; 0 where the process had ended already.</param>
    /// <param name="terminated">Whether each process has ended, <c>[n]</c>, overwritten.</param>
    void Step(ReadOnlySpan<int> actions, Span<float> rewards, Span<bool> terminated);
}
