using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>A Markov decision process without its reward: what can happen, not what is wanted.</summary>
/// <typeparam name="TState">A state; immutable, compared by value.</typeparam>
/// <typeparam name="TAction">An action; every action can be taken in every state.</typeparam>
/// <remarks>What is wanted is a <see cref="RewardFunction{TState, TAction}"/> of its own, so that one world can be judged by an intended,
/// a proxy and a learned reward. Whether an episode is cut short (truncated) is no matter of the world but of the rollout. Randomness
/// comes only from the stream that is passed in.</remarks>
public interface IEnvironment<TState, TAction>
    where TState : notnull
    where TAction : notnull
{
    /// <summary>All actions, in the order in which tables index them.</summary>
    IReadOnlyList<TAction> Actions { get; }

    /// <summary>Whether the process has ended in <paramref name="state"/>. A terminal state is absorbing and earns nothing more.</summary>
    bool IsTerminal(TState state);

    /// <summary>Draws a state to start from.</summary>
    TState Start(RandomStream random);

    /// <summary>Draws the state that follows <paramref name="action"/> in <paramref name="state"/>.</summary>
    TState Step(TState state, TAction action, RandomStream random);
}
