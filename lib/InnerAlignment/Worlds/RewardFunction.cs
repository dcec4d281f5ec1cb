namespace InnerAlignment.Worlds;

/// <summary>What is wanted: a number <c>r(s, a, s')</c> for every transition, maximized.</summary>
/// <param name="name">What messages, tables and figures call it, such as <c>intended</c> or <c>proxy</c>.</param>
/// <param name="value">The reward of leaving a state by an action for the next state.</param>
/// <remarks>A value of its own, not part of a world. Rewards add, subtract and scale like vectors. No reward is paid for staying in a
/// terminal state: planners and rollouts end there.</remarks>
public sealed class RewardFunction<TState, TAction>(string name, Func<TState, TAction, TState, double> value)
    where TState : notnull
    where TAction : notnull
{
    /// <summary>What messages, tables and figures call it.</summary>
    public string Name { get; } = name;

    /// <summary>The reward of leaving <paramref name="state"/> by <paramref name="action"/> for <paramref name="next"/>.</summary>
    public double this[TState state, TAction action, TState next] => value(state, action, next);

    /// <summary>The same reward under another name.</summary>
    public RewardFunction<TState, TAction> Named(string other) => new(other, value);

    /// <summary><c>r + gamma phi(s') - phi(s)</c>, with <c>phi = 0</c> in terminal states: potential-based shaping.</summary>
    /// <remarks>Ng, Harada and Russell (1999), "Policy invariance under reward transformations", Theorem 1: optimal policies stay the
    /// same; every value moves by <c>-phi(s)</c>.</remarks>
    /// <param name="potential"><c>phi</c>, asked only for states that are not terminal.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>; the discount that returns are taken with.</param>
    /// <param name="environment">Says which states are terminal.</param>
    public RewardFunction<TState, TAction> ShapedBy(
        Func<TState, double> potential, double discount, IEnvironment<TState, TAction> environment)
    {
        Discount.Require(discount);
        return new($"{Name}, shaped", (state, action, next) => value(state, action, next) + discount * Phi(next) - Phi(state));

        double Phi(TState state) => environment.IsTerminal(state) ? 0 : potential(state);
    }

    /// <summary>The sum of two rewards.</summary>
    public static RewardFunction<TState, TAction> operator +(RewardFunction<TState, TAction> left, RewardFunction<TState, TAction> right) =>
        new($"{left.Name} + {right.Name}", (state, action, next) => left[state, action, next] + right[state, action, next]);

    /// <summary>The difference of two rewards.</summary>
    public static RewardFunction<TState, TAction> operator -(RewardFunction<TState, TAction> left, RewardFunction<TState, TAction> right) =>
        new($"{left.Name} - {right.Name}", (state, action, next) => left[state, action, next] - right[state, action, next]);

    /// <summary>A reward times a number.</summary>
    public static RewardFunction<TState, TAction> operator *(double factor, RewardFunction<TState, TAction> reward) =>
        new(FormattableString.Invariant($"{factor} {reward.Name}"), (state, action, next) => factor * reward[state, action, next]);

    /// <summary>The negated reward.</summary>
    public static RewardFunction<TState, TAction> operator -(RewardFunction<TState, TAction> reward) => -1 * reward;

    /// <summary>Its <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
