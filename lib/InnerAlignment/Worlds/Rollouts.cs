using InnerAlignment.Policies;
using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>Lets a policy act in an environment.</summary>
public static class Rollouts
{
    /// <summary>One episode of <paramref name="policy"/>, from a drawn start to a terminal state or for <paramref name="maximumSteps"/>.</summary>
    /// <param name="environment">The world.</param>
    /// <param name="policy">Who acts.</param>
    /// <param name="maximumSteps">After so many steps the trajectory is truncated, at least 0.</param>
    /// <param name="random">All randomness of world and policy; the same stream gives the same trajectory.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumSteps"/> is negative.</exception>
    public static Trajectory<TState, TAction> Rollout<TState, TAction>(
        this IEnvironment<TState, TAction> environment, IPolicy<TState, TAction> policy, int maximumSteps, RandomStream random)
        where TState : notnull
        where TAction : notnull
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumSteps);
        List<TState> states = [environment.Start(random)];
        List<TAction> actions = [];
        while (actions.Count < maximumSteps && !environment.IsTerminal(states[^1]))
        {
            actions.Add(policy.Act(states[^1]).Sample(random));
            states.Add(environment.Step(states[^1], actions[^1], random));
        }
        return new(states, actions, environment.IsTerminal(states[^1]) ? Ending.Terminated : Ending.Truncated);
    }

    /// <summary>The trajectory of given actions; it stops early where the process ends.</summary>
    /// <param name="environment">The world.</param>
    /// <param name="start">The first state.</param>
    /// <param name="actions">What is done, step by step; actions after the end of the process are not taken.</param>
    /// <param name="random">All randomness of the world.</param>
    public static Trajectory<TState, TAction> Follow<TState, TAction>(
        this IEnvironment<TState, TAction> environment, TState start, IEnumerable<TAction> actions, RandomStream random)
        where TState : notnull
        where TAction : notnull
    {
        List<TState> states = [start];
        List<TAction> taken = [];
        foreach (var action in actions.TakeWhile(_ => !environment.IsTerminal(states[^1])))
        {
            taken.Add(action);
            states.Add(environment.Step(states[^1], action, random));
        }
        return new(states, taken, environment.IsTerminal(states[^1]) ? Ending.Terminated : Ending.Truncated);
    }
}
