namespace InnerAlignment.Worlds;

/// <summary>What happened in one rollout: <c>s0, a0, s1, a1, ..., sn</c>.</summary>
/// <param name="States">The <c>n + 1</c> states.</param>
/// <param name="Actions">The <c>n</c> actions.</param>
/// <param name="Ending">Whether the process ended or the rollout was cut short.</param>
public sealed record Trajectory<TState, TAction>(IReadOnlyList<TState> States, IReadOnlyList<TAction> Actions, Ending Ending)
    where TState : notnull
    where TAction : notnull
{
    /// <summary>The number of steps, <c>n</c>.</summary>
    public int Length => Actions.Count;

    /// <summary>The state in which it stops.</summary>
    public TState Last => States[^1];

    /// <summary>The return <c>r0 + gamma r1 + gamma^2 r2 + ...</c> under <paramref name="reward"/>.</summary>
    /// <param name="reward">Any reward on this world, not only one that the policy was made for.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1]</c>: a trajectory is finite, so 1 (the plain sum, the default) is allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="discount"/> is not in <c>[0, 1]</c>.</exception>
    public double Return(RewardFunction<TState, TAction> reward, double discount = 1)
    {
        if (discount is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "The discount of a finite trajectory must be from 0 to 1.");
        var sum = 0.0;
        for (var t = Length - 1; t >= 0; t--)
            sum = reward[States[t], Actions[t], States[t + 1]] + discount * sum;
        return sum;
    }

    /// <summary>The first time at which a state fulfils <paramref name="condition"/>, counted from 0 at the start; null if none does.</summary>
    public int? FirstTime(Func<TState, bool> condition)
    {
        for (var t = 0; t < States.Count; t++)
            if (condition(States[t]))
                return t;
        return null;
    }
}
