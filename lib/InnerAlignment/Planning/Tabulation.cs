using InnerAlignment.Worlds;

namespace InnerAlignment.Planning;

/// <summary>Turns environments into tables.</summary>
public static class Tabulation
{
    /// <summary>Numbers the states and actions of <paramref name="environment"/>.</summary>
    public static TabularModel<TState, TAction> Tabulate<TState, TAction>(this IFiniteEnvironment<TState, TAction> environment)
        where TState : notnull
        where TAction : notnull
        => new(environment);
}
