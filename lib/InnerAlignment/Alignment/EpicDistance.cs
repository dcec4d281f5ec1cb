using System.Numerics.Tensors;
using InnerAlignment.Worlds;

namespace InnerAlignment.Alignment;

/// <summary>How different two objectives are, without asking any policy: the equivalent-policy invariant comparison.</summary>
/// <remarks>Gleave et al. (2020), "Quantifying differences in reward functions", arXiv 2006.13900, Definitions 4.1, 4.6 and 4.7. Potential shaping
/// is taken out by canonical shaping, shift and scale by Pearson's correlation <c>rho</c>; the distance is <c>sqrt((1 - rho) / 2)</c>: 0 for
/// equivalent rewards, 1 for opposite ones, <c>1 / sqrt(2)</c> for unrelated ones. A pseudometric. Exact: every triple of states and actions is summed, so the
/// cost is <c>O(S^2 A)</c>. Deterministic.</remarks>
/// <example><code>
/// var grid = new MazeWorld(MazePicture.ReadCells("...\n...\n..."), [new(0, 0)], []);
/// var goal = grid.RewardOnArrival("goal", place => place == new Position(2, 2) ? 1 : 0);
/// EpicDistance.Between(grid, goal, -goal, discount: 0.9) // 1.0000
/// </code></example>
public static class EpicDistance
{
    private const double Constant = 1e-12;

    /// <summary>The distance between two rewards on a world, all triples covered alike.</summary>
    /// <param name="environment">Says which states and actions there are; its dynamics do not matter.</param>
    /// <param name="first">A reward that is defined for every triple.</param>
    /// <param name="second">Another.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>: shaping with this discount is taken out.</param>
    /// <exception cref="UndefinedDistanceException">One of the rewards is constant up to shaping.</exception>
    public static double Between<TState, TAction>(
        IFiniteEnvironment<TState, TAction> environment, RewardFunction<TState, TAction> first, RewardFunction<TState, TAction> second, double discount)
        where TState : notnull
        where TAction : notnull
        => Between(Tabulate(environment, first), Tabulate(environment, second), discount,
            Coverage.Uniform(environment.States.Count, environment.Actions.Count));

    /// <summary>The distance between two tables of rewards <c>r(s, a, s')</c>.</summary>
    /// <param name="first"><c>[S, A, S]</c>.</param>
    /// <param name="second"><c>[S, A, S]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="coverage">What is looked at.</param>
    /// <exception cref="UndefinedDistanceException">One of the rewards is constant up to shaping where it is looked at.</exception>
    public static double Between(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double discount, Coverage coverage)
    {
        var left = Standardized(first, discount, coverage);
        var right = Standardized(second, discount, coverage);
        return Math.Min(1, TensorPrimitives.Distance<double>(left, right) / 2); // |u - v|^2 = 2 - 2 rho without its cancellation
    }

    /// <summary>The canonically shaped reward: the same for all rewards that differ by potential shaping.</summary>
    /// <remarks>Definition 4.1: <c>r(s, a, s') + E[gamma r(s', A, S') - r(s, A, S') - gamma r(S, A, S')]</c>.</remarks>
    /// <param name="rewards"><c>[S, A, S]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="coverage">The distributions of <c>S</c>, <c>A</c> and <c>S'</c>.</param>
    /// <exception cref="ArgumentException">The table has another shape, or holds a number that is not finite.</exception>
    public static double[] CanonicallyShaped(ReadOnlySpan<double> rewards, double discount, Coverage coverage)
    {
        Discount.Require(discount);
        Require(rewards, coverage);
        var mean = coverage.MeanFrom(rewards);
        var overall = TensorPrimitives.Dot<double>(mean, coverage.States);
        var (states, actions) = (coverage.States.Length, coverage.Actions.Length);
        var shaped = new double[rewards.Length];
        for (var i = 0; i < shaped.Length; i++)
            shaped[i] = rewards[i] + discount * mean[i % states] - mean[i / (states * actions)] - discount * overall;
        return shaped;
    }

    /// <summary>All values <c>r(s, a, s')</c> of a reward, <c>[S, A, S]</c>, whether or not the dynamics allow the transition.</summary>
    public static double[] Tabulate<TState, TAction>(IFiniteEnvironment<TState, TAction> environment, RewardFunction<TState, TAction> reward)
        where TState : notnull
        where TAction : notnull
        => [.. from state in environment.States
               from action in environment.Actions
               from next in environment.States
               select reward[state, action, next]];

    /// <summary>The shaped reward less its mean, times the root of the coverage, scaled to length 1: Pearson's correlation is an inner product of these.</summary>
    private static double[] Standardized(ReadOnlySpan<double> rewards, double discount, Coverage coverage)
    {
        var shaped = CanonicallyShaped(rewards, discount, coverage);
        var mean = TensorPrimitives.Dot(shaped, coverage.Transitions);
        for (var i = 0; i < shaped.Length; i++)
            shaped[i] = (shaped[i] - mean) * Math.Sqrt(coverage.Transitions[i]);
        var length = TensorPrimitives.Norm<double>(shaped);
        if (!(length > Constant * Math.Abs(TensorPrimitives.MaxMagnitude(rewards))))
            throw new UndefinedDistanceException("A reward is constant up to potential shaping on what is covered: it has no direction to compare.");
        TensorPrimitives.Divide(shaped, length, shaped);
        return shaped;
    }

    private static void Require(ReadOnlySpan<double> rewards, Coverage coverage)
    {
        if (rewards.Length != coverage.Transitions.Length)
            throw new ArgumentException($"Rewards of {coverage.States.Length} states and {coverage.Actions.Length} actions have shape " +
                $"[{coverage.States.Length}, {coverage.Actions.Length}, {coverage.States.Length}]; {rewards.Length} numbers came.", nameof(rewards));
        if (!TensorPrimitives.IsFiniteAll(rewards))
            throw new ArgumentException("A reward must be finite for every triple of state, action and next state.", nameof(rewards));
    }
}
