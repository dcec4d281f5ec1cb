using InnerAlignment.Probability;

namespace InnerAlignment.Policies;

/// <summary>A way of acting: a distribution over actions for every state, <c>pi(a | s)</c>.</summary>
/// <typeparam name="TState">What the policy sees; a policy with a memory has it in its state.</typeparam>
/// <typeparam name="TAction">What it does.</typeparam>
public interface IPolicy<in TState, TAction>
    where TState : notnull
    where TAction : notnull
{
    /// <summary>The distribution over actions in <paramref name="state"/>.</summary>
    Distribution<TAction> Act(TState state);
}
