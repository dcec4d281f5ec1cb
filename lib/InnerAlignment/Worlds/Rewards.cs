namespace InnerAlignment.Worlds;

/// <summary>Rewards for a given world, so that their types need not be named.</summary>
public static class Rewards
{
    /// <summary>A reward <c>r(s, a, s')</c> on <paramref name="environment"/>.</summary>
    public static RewardFunction<TState, TAction> Reward<TState, TAction>(
        this IEnvironment<TState, TAction> environment, string name, Func<TState, TAction, TState, double> value)
        where TState : notnull
        where TAction : notnull
    {
        ArgumentNullException.ThrowIfNull(environment);
        return new(name, value);
    }

    /// <summary>A reward <c>r(s')</c> that depends only on the state that is entered.</summary>
    public static RewardFunction<TState, TAction> RewardOnArrival<TState, TAction>(
        this IEnvironment<TState, TAction> environment, string name, Func<TState, double> value)
        where TState : notnull
        where TAction : notnull
        => environment.Reward(name, (_, _, next) => value(next));
}
