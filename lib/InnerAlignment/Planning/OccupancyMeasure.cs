namespace InnerAlignment.Planning;

/// <summary>How much of its time a policy spends where: <c>d(s, a) = sum over t of gamma^t P(s_t = s, a_t = a)</c>.</summary>
/// <remarks>Linear in nothing but the policy's own dynamics: the return of the policy under any reward is the inner product of <c>d</c>
/// with it. The entries sum to <c>1 / (1 - gamma)</c>; time spent in terminal states counts. Puterman (1994), section 6.9.</remarks>
/// <example><code>
/// var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);       // one state, two actions
/// OccupancyMeasure.Of(table, [0.75, 0.25], discount: 0.9)[0] // 7.50
/// </code></example>
public static class OccupancyMeasure
{
    /// <summary>The discounted occupancy measure of a policy, <c>[S, A]</c>, exact.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="policy">Probabilities <c>pi(a | s)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    public static double[] Of(TransitionTable table, ReadOnlySpan<double> policy, double discount)
    {
        var states = table.Start.ToArray();
        PolicyEvaluation.Factor(table, policy, discount).SolveTransposedInPlace(states);
        var occupancy = new double[policy.Length];
        for (var row = 0; row < occupancy.Length; row++)
            occupancy[row] = states[row / table.Actions] * policy[row];
        return occupancy;
    }

    /// <summary>The policy that spends its time so: <c>pi(a | s) = d(s, a) / sum over b of d(s, b)</c>; uniform where no time is spent.</summary>
    public static double[] PolicyOf(TransitionTable table, ReadOnlySpan<double> occupancy)
    {
        table.RequireShape(occupancy, nameof(occupancy));
        var policy = new double[occupancy.Length];
        for (var state = 0; state < table.States; state++)
        {
            var row = occupancy.Slice(state * table.Actions, table.Actions);
            var sum = System.Numerics.Tensors.TensorPrimitives.Sum(row);
            for (var action = 0; action < table.Actions; action++)
                policy[state * table.Actions + action] = sum > 0 ? row[action] / sum : 1.0 / table.Actions;
        }
        return policy;
    }
}
