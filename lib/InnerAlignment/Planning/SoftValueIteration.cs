namespace InnerAlignment.Planning;

/// <summary>Plans with an entropy bonus: the best policy is a softmax of its own action values.</summary>
/// <remarks>The fixed point of <c>v(s) = tau log sum over a of exp(q(s, a) / tau)</c>, found as in <see cref="SoftPlanner"/>, which has the
/// derivatives too. Terminal states have value 0. Ziebart (2010), chapter 5.</remarks>
/// <example><code>
/// var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);       // one state, two actions
/// SoftValueIteration.Solve(table, [0, 0], discount: 0.5).Values[0] // 1.3863
/// </code></example>
public static class SoftValueIteration
{
    /// <summary>Soft values, soft action values and the soft policy.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>; 0 in terminal states.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="temperature"><c>tau</c>, above 0.</param>
    /// <param name="tolerance">Largest relative error of a value.</param>
    public static Plan Solve(TransitionTable table, ReadOnlySpan<double> rewards, double discount, double temperature = 1, double tolerance = 1e-12)
    {
        var planner = new SoftPlanner(table, [rewards.ToArray()], discount, temperature);
        planner.Plan([1], tolerance);
        return new([.. planner.Values], [.. planner.ActionValues], [.. planner.Policy], planner.Steps);
    }

    /// <summary>The soft values after each sweep <c>v(s) := tau log sum over a of exp((r(s, a) + gamma sum P v) / tau)</c>, from 0 everywhere: an endless
    /// sequence. Every sweep brings them closer to those of <see cref="Solve"/> by the factor <c>gamma</c>.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="temperature"><c>tau</c>, above 0.</param>
    public static IEnumerable<double[]> Sweeps(TransitionTable table, double[] rewards, double discount, double temperature = 1)
    {
        Worlds.Discount.Require(discount);
        SoftPlanner.RequireTemperature(temperature);
        table.RequireRewards(rewards);
        return Endless();

        IEnumerable<double[]> Endless()
        {
            for (var values = new double[table.States]; ;)
                yield return values = Sweep(table, values, rewards, discount, temperature).Values;
        }
    }

    /// <summary>The soft policy of somebody who looks one step ahead to <paramref name="values"/>, <c>[S, A]</c>.</summary>
    /// <exception cref="ArgumentException">A shape does not fit, or a reward is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The discount is not in <c>[0, 1)</c>, or the temperature not above 0.</exception>
    /// <param name="table">The dynamics.</param>
    /// <param name="values">What states are worth afterwards, <c>[S]</c>; 0 everywhere for somebody who does not look ahead.</param>
    /// <param name="rewards">Expected rewards <c>r(s, a)</c>, <c>[S, A]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="temperature"><c>tau</c>, above 0.</param>
    public static double[] Policy(
        TransitionTable table, ReadOnlySpan<double> values, ReadOnlySpan<double> rewards, double discount, double temperature = 1)
    {
        Worlds.Discount.Require(discount);
        SoftPlanner.RequireTemperature(temperature);
        return Sweep(table, values, rewards, discount, temperature).Policy;
    }

    private static (double[] Values, double[] Policy) Sweep(
        TransitionTable table, ReadOnlySpan<double> values, ReadOnlySpan<double> rewards, double discount, double temperature)
    {
        var actionValues = PolicyEvaluation.ActionValues(table, values, rewards, discount);
        var (swept, policy) = (new double[table.States], new double[actionValues.Length]);
        for (var state = 0; state < table.States; state++)
        {
            var row = state * table.Actions;
            var soft = SoftMaximum.Of(actionValues.AsSpan(row, table.Actions), temperature, policy.AsSpan(row, table.Actions));
            swept[state] = table.IsTerminal(state) ? 0 : soft;
        }
        return (swept, policy);
    }
}
