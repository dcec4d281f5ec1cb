using InnerAlignment.Worlds;

namespace InnerAlignment.Planning;

/// <summary>Finds an optimal policy exactly: evaluate by a linear solve, improve greedily, until nothing improves.</summary>
/// <remarks>Howard (1960); Sutton and Barto (2018), section 4.3. Ends after finitely many improvements. An action is exchanged only for one that is better
/// by more than <see cref="Margin"/>, so equally good actions do not alternate. Deterministic; <c>O(S^3)</c> an improvement.</remarks>
/// <example><code>
/// var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);       // one state, two actions
/// PolicyIteration.Solve(table, [1, 2], discount: 0.9).Values[0] // 20.0000
/// </code></example>
public static class PolicyIteration
{
    /// <summary>By how much an action must be better to be taken instead, relative to the largest action value: <c>1e-11</c>.</summary>
    public const double Margin = 1e-11;

    /// <summary>An optimal deterministic policy with its values.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="discount"/> is not in <c>[0, 1)</c>.</exception>
    public static Plan Solve(TransitionTable table, ReadOnlySpan<double> rewards, double discount)
    {
        Discount.Require(discount);
        table.RequireRewards(rewards);
        var choice = new int[table.States];
        for (var iteration = 1; ; iteration++)
        {
            var policy = Greedy.Deterministic(table, choice);
            var values = PolicyEvaluation.Values(table, policy, rewards, discount);
            var actionValues = PolicyEvaluation.ActionValues(table, values, rewards, discount);
            if (!Improve(table, actionValues, choice))
                return new(values, actionValues, policy, iteration);
        }
    }

    private static bool Improve(TransitionTable table, ReadOnlySpan<double> actionValues, int[] choice)
    {
        var margin = Margin * Math.Max(1, Math.Abs(System.Numerics.Tensors.TensorPrimitives.MaxMagnitude(actionValues)));
        var improved = false;
        for (var state = 0; state < table.States; state++)
        {
            var row = actionValues.Slice(state * table.Actions, table.Actions);
            var best = Greedy.First(row);
            if (row[best] <= row[choice[state]] + margin)
                continue;
            choice[state] = best;
            improved = true;
        }
        return improved;
    }
}
