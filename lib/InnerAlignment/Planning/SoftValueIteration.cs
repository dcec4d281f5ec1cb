namespace InnerAlignment.Planning;

/// <summary>Plans with an entropy bonus: the best policy is a softmax of its own action values.</summary>
/// <remarks>The fixed point of <c>v(s) = tau log sum over a of exp(q(s, a) / tau)</c>, found as in <see cref="SoftPlanner"/>, which has the
/// derivatives too. Terminal states have value 0. Ziebart (2010), chapter 5.</remarks>
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
}
