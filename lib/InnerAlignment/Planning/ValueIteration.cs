using InnerAlignment.Worlds;

namespace InnerAlignment.Planning;

/// <summary>Finds optimal values by sweeps <c>v(s) := max over a of r(s, a) + gamma sum P v</c>.</summary>
/// <remarks>Bellman (1957); Sutton and Barto (2018), section 4.4. Every sweep brings the values closer by the factor <c>gamma</c>.
/// Deterministic.</remarks>
/// <example><code>
/// var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);       // one state, two actions
/// ValueIteration.Solve(table, [1, 2], discount: 0.9).Values[0] // 20.0000
/// </code></example>
public static class ValueIteration
{
    /// <summary>Values no further than <paramref name="tolerance"/> from the optimal ones, with the policy that is greedy for them.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="tolerance">Largest error of a value, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The discount is not in <c>[0, 1)</c>, or the tolerance not above 0.</exception>
    public static Plan Solve(TransitionTable table, ReadOnlySpan<double> rewards, double discount, double tolerance = 1e-10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tolerance);
        var before = new double[table.States];
        foreach (var (sweep, values) in Sweeps(table, rewards.ToArray(), discount).Index())
        {
            var change = System.Numerics.Tensors.TensorPrimitives.Distance(values, before) * discount / (1 - discount);
            before = values;
            if (!(change <= tolerance))
                continue;
            var actionValues = PolicyEvaluation.ActionValues(table, values, rewards, discount);
            return new(values, actionValues, Greedy.Policy(table, actionValues), sweep + 1);
        }
        throw new InvalidOperationException("Sweeps do not end.");
    }

    /// <summary>The values after each sweep, from 0 everywhere: an endless sequence.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    public static IEnumerable<double[]> Sweeps(TransitionTable table, double[] rewards, double discount)
    {
        Discount.Require(discount);
        table.RequireRewards(rewards);
        return Endless();

        IEnumerable<double[]> Endless()
        {
            for (var values = new double[table.States]; ;)
                yield return values = Sweep(table, values, rewards, discount);
        }
    }

    private static double[] Sweep(TransitionTable table, ReadOnlySpan<double> values, ReadOnlySpan<double> rewards, double discount)
    {
        var swept = new double[table.States];
        for (var state = 0; state < table.States; state++)
        {
            swept[state] = double.NegativeInfinity;
            for (var action = 0; action < table.Actions; action++)
                swept[state] = Math.Max(swept[state], rewards[state * table.Actions + action] + discount * table.Expectation(state, action, values));
        }
        return swept;
    }
}
