using InnerAlignment.LinearAlgebra;
using InnerAlignment.Probability;
using InnerAlignment.Worlds;

namespace InnerAlignment.Planning;

/// <summary>What a policy is worth, exactly: the Bellman equation of a fixed policy is linear and is solved as such.</summary>
/// <remarks>Sutton and Barto (2018), equation 4.4. <c>O(S^3)</c>. Deterministic.</remarks>
public static class PolicyEvaluation
{
    /// <summary>The values <c>v(s)</c>, <c>[S]</c>: <c>(I - gamma P_pi) v = r_pi</c>.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="policy">Probabilities <c>pi(a | s)</c>, <c>[S, A]</c>.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    public static double[] Values(TransitionTable table, ReadOnlySpan<double> policy, ReadOnlySpan<double> rewards, double discount)
    {
        table.RequireRewards(rewards);
        var values = Mean(table, policy, rewards);
        Factor(table, policy, discount).SolveInPlace(values);
        return values;
    }

    /// <summary>The action values <c>q(s, a) = r(s, a) + gamma sum P v</c>, <c>[S, A]</c>; 0 in terminal states if <paramref name="rewards"/> are.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="values"><c>v(s)</c>, <c>[S]</c>.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>.</param>
    /// <exception cref="ArgumentException">A shape does not fit, or a reward is not finite.</exception>
    public static double[] ActionValues(TransitionTable table, ReadOnlySpan<double> values, ReadOnlySpan<double> rewards, double discount)
    {
        table.RequireValues(values);
        table.RequireRewards(rewards);
        var actionValues = new double[rewards.Length];
        for (var row = 0; row < rewards.Length; row++)
            actionValues[row] = rewards[row] + discount * table.Expectation(row / table.Actions, row % table.Actions, values);
        return actionValues;
    }

    /// <summary>The return of a policy, <c>sum over s of mu(s) v(s)</c>.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="policy">Probabilities <c>pi(a | s)</c>, <c>[S, A]</c>.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    public static double Return(TransitionTable table, ReadOnlySpan<double> policy, ReadOnlySpan<double> rewards, double discount) =>
        System.Numerics.Tensors.TensorPrimitives.Dot(table.Start, Values(table, policy, rewards, discount));

    /// <summary>The factored matrix <c>I - gamma P_pi</c>.</summary>
    internal static LuDecomposition Factor(TransitionTable table, ReadOnlySpan<double> policy, double discount)
    {
        Discount.Require(discount);
        RequirePolicy(table, policy);
        var system = new LuDecomposition(table.States);
        var matrix = new double[table.States * table.States];
        WriteMatrix(table, policy, discount, matrix);
        system.Factor(matrix);
        return system;
    }

    /// <summary>Writes <c>I - gamma P_pi</c>, <c>[S, S]</c>.</summary>
    internal static void WriteMatrix(TransitionTable table, ReadOnlySpan<double> policy, double discount, Span<double> matrix)
    {
        matrix.Clear();
        for (var state = 0; state < table.States; state++)
        {
            var row = matrix.Slice(state * table.States, table.States);
            row[state] = 1;
            for (var action = 0; action < table.Actions; action++)
            {
                var next = table.Next(state, action);
                var probabilities = table.Probabilities(state, action);
                for (var i = 0; i < next.Length; i++)
                    row[next[i]] -= discount * policy[state * table.Actions + action] * probabilities[i];
            }
        }
    }

    /// <summary>The mean of a table <c>[S, A]</c> over the actions of a policy, <c>[S]</c>.</summary>
    internal static double[] Mean(TransitionTable table, ReadOnlySpan<double> policy, ReadOnlySpan<double> values)
    {
        var mean = new double[table.States];
        for (var row = 0; row < values.Length; row++)
            mean[row / table.Actions] += policy[row] * values[row];
        return mean;
    }

    internal static void RequirePolicy(TransitionTable table, ReadOnlySpan<double> policy)
    {
        table.RequireShape(policy, nameof(policy));
        for (var state = 0; state < table.States; state++)
        {
            var sum = 0.0;
            foreach (var probability in policy.Slice(state * table.Actions, table.Actions))
                sum += probability >= 0 ? probability : double.NaN;
            if (!(Math.Abs(sum - 1) <= Distribution<int>.Tolerance))
                throw new ImproperDistributionException($"The policy's probabilities in state {state} are negative or do not sum to one.");
        }
    }
}
