using InnerAlignment.Probability;
using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>An environment whose states can be listed and whose distributions are known exactly.</summary>
/// <typeparam name="TState">A state; immutable, compared by value.</typeparam>
/// <typeparam name="TAction">An action; every action can be taken in every state.</typeparam>
public interface IFiniteEnvironment<TState, TAction> : IEnvironment<TState, TAction>
    where TState : notnull
    where TAction : notnull
{
    /// <summary>All states, terminal ones included, in the order in which tables index them.</summary>
    IReadOnlyList<TState> States { get; }

    /// <summary>The distribution <c>mu</c> of the first state.</summary>
    Distribution<TState> StartDistribution { get; }

    /// <summary>The distribution <c>P(. | s, a)</c> of the next state. In a terminal state: certainly the same state.</summary>
    Distribution<TState> Transition(TState state, TAction action);

    /// <inheritdoc/>
    TState IEnvironment<TState, TAction>.Start(RandomStream random) => StartDistribution.Sample(random);

    /// <inheritdoc/>
    TState IEnvironment<TState, TAction>.Step(TState state, TAction action, RandomStream random) => Transition(state, action).Sample(random);
}
