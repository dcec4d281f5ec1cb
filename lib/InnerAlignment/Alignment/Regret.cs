using InnerAlignment.Planning;
using InnerAlignment.Policies;
using InnerAlignment.Worlds;

namespace InnerAlignment.Alignment;

/// <summary>What a policy costs, measured by a reward it may not have been made for.</summary>
/// <param name="Best">The optimal return under the reward.</param>
/// <param name="Achieved">The policy's return.</param>
/// <param name="Worst">The lowest return any policy has.</param>
/// <remarks>All three exact, from the start distribution, discounted. Give another world than the one trained in, and it is off-distribution regret.</remarks>
/// <example><code>
/// var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);       // one state, two actions
/// Regret.Of(table, [0.5, 0.5], [0, 1], discount: 0.9).Relative // 0.5000
/// </code></example>
public readonly record struct Regret(double Best, double Achieved, double Worst)
{
    /// <summary>The regret of a policy <c>[S, A]</c>.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="policy"><c>pi(a | s)</c>, <c>[S, A]</c>.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    public static Regret Of(TransitionTable table, ReadOnlySpan<double> policy, ReadOnlySpan<double> rewards, double discount)
    {
        var negated = new double[rewards.Length];
        System.Numerics.Tensors.TensorPrimitives.Negate(rewards, negated);
        return new(Optimum(table, rewards, discount), PolicyEvaluation.Return(table, policy, rewards, discount), -Optimum(table, negated, discount));
    }

    /// <summary>The regret of a policy in a world, under a reward.</summary>
    /// <param name="model">The world.</param>
    /// <param name="policy">Who acts.</param>
    /// <param name="reward">Who judges.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    public static Regret Of<TState, TAction>(
        TabularModel<TState, TAction> model, IPolicy<TState, TAction> policy, RewardFunction<TState, TAction> reward, double discount)
        where TState : notnull
        where TAction : notnull
        => Of(model.Table, model.Probabilities(policy), model.Expected(reward), discount);

    /// <summary><c>Best - Achieved</c>, at least 0 up to rounding.</summary>
    public double Absolute => Best - Achieved;

    /// <summary>Regret as a share of all there is to lose, 0 (optimal) to 1 (worst possible); 0 where all policies are equally good.</summary>
    public double Relative => Best > Worst ? Absolute / (Best - Worst) : 0;

    private static double Optimum(TransitionTable table, ReadOnlySpan<double> rewards, double discount) =>
        System.Numerics.Tensors.TensorPrimitives.Dot(table.Start, PolicyIteration.Solve(table, rewards, discount).Values);
}
