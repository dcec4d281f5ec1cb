using System.Numerics.Tensors;
using InnerAlignment.LinearAlgebra;

namespace InnerAlignment.Planning;

/// <summary>A planner whose reward is made of parameters: soft value iteration on <c>r(s, a) = sum over k of theta_k phi_k(s, a)</c>, and the
/// derivative of all it computes with respect to <c>theta</c>.</summary>
/// <remarks>
/// Solves <c>v(s) = tau log sum over a of exp(q(s, a) / tau)</c>, <c>q = r + gamma P v</c>; its policy is <c>pi(a | s) = exp((q(s, a) - v(s)) / tau)</c>
/// (Ziebart 2010, chapter 5; Haarnoja et al. 2017, equations 4-6). Instead of many sweeps it takes few Newton steps: evaluate the present
/// policy with its entropy exactly, then take the softmax (soft policy iteration; Geist et al. 2019, section 3). Each step is a linear
/// solve, and the error is squared by each; the next plan starts from the values of the last, so nearby parameters cost one or two.
/// Derivatives are exact, by the implicit function theorem: <c>dv = (I - gamma P_pi)^-1 phi_pi</c>, so no sweeps are stored.
/// A planner keeps its memory: planning again allocates nothing. Not safe for concurrent use. Deterministic, up to rounding, whatever was planned before.
/// </remarks>
/// <example><code>
/// var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);       // one state, two actions
/// var planner = new SoftPlanner(table, [[1, 0]], discount: 0.5);            // theta pays for the first
/// planner.Plan([0]);
/// planner.Values[0] // 1.3863
/// </code></example>
public sealed class SoftPlanner
{
    private const int MostSteps = 200;

    private readonly TransitionTable table;
    private readonly double[][] features;
    private readonly LuDecomposition system;
    private readonly double[] matrix;
    private readonly double[] rewards;
    private readonly double[] values;
    private readonly double[] actionValues;
    private readonly double[] policy;
    private readonly double[][] slopes;
    private readonly double[] correction;

    /// <param name="table">The dynamics.</param>
    /// <param name="features">For each parameter its feature <c>phi_k</c>, <c>[K][S, A]</c>; 0 in terminal states.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="temperature"><c>tau</c>, above 0: the smaller, the closer to an optimal policy.</param>
    /// <exception cref="ArgumentException">A feature has another shape, or is not 0 in a terminal state.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The discount is not in <c>[0, 1)</c>, or the temperature not above 0.</exception>
    public SoftPlanner(TransitionTable table, IReadOnlyList<double[]> features, double discount, double temperature = 1)
    {
        Worlds.Discount.Require(discount);
        RequireTemperature(temperature);
        foreach (var feature in features)
            RequireFeature(table, feature);
        (this.table, this.features, DiscountFactor, Temperature) = (table, [.. features], discount, temperature);
        system = new(table.States);
        matrix = new double[table.States * table.States];
        (rewards, actionValues, policy) = (new double[table.States * table.Actions], new double[table.States * table.Actions], new double[table.States * table.Actions]);
        values = new double[table.States];
        slopes = [.. features.Select(_ => new double[table.States])];
        correction = new double[table.States];
    }

    /// <summary>The discount <c>gamma</c>.</summary>
    public double DiscountFactor { get; }

    /// <summary>The temperature <c>tau</c>.</summary>
    public double Temperature { get; }

    /// <summary>Number of parameters, <c>K</c>.</summary>
    public int Dimension => features.Length;

    /// <summary>The soft values <c>v(s)</c> of the last plan, <c>[S]</c>.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The soft action values <c>q(s, a)</c> of the last plan, <c>[S, A]</c>.</summary>
    public ReadOnlySpan<double> ActionValues => actionValues;

    /// <summary>The policy <c>pi(a | s)</c> of the last plan, <c>[S, A]</c>.</summary>
    public ReadOnlySpan<double> Policy => policy;

    /// <summary>How many Newton steps the last plan took.</summary>
    public int Steps { get; private set; }

    /// <summary>Plans for the reward with parameters <paramref name="theta"/>; where it is so large that its discounted sum overflows, the policy is NaN.</summary>
    /// <param name="theta"><c>[K]</c>.</param>
    /// <param name="tolerance">Largest error of a value.</param>
    /// <exception cref="ArgumentException">There are not <c>K</c> parameters, or one is not finite.</exception>
    public void Plan(ReadOnlySpan<double> theta, double tolerance = 1e-12)
    {
        SetRewards(theta);
        var residual = Begin();
        for (Steps = 1; Steps <= MostSteps && !double.IsNaN(residual); Steps++)
        {
            Evaluate();
            residual = LookAhead() / (1 - DiscountFactor);
            if (residual <= tolerance * Math.Max(1, Math.Abs(TensorPrimitives.MaxMagnitude<double>(values))))
                break;
        }
    }

    // From the values of the last plan, or from none where those lead out of the numbers.
    private double Begin()
    {
        var residual = LookAhead();
        if (!double.IsNaN(residual))
            return residual;
        Array.Clear(values);
        return LookAhead();
    }

    /// <summary>The derivatives <c>d log pi(a | s) / d theta_k</c> of the last plan.</summary>
    /// <param name="parameter"><c>k</c>.</param>
    /// <param name="derivative">Receives <c>[S, A]</c>.</param>
    public void LogPolicyDerivative(int parameter, Span<double> derivative)
    {
        var slope = ValueDerivative(parameter);
        for (var row = 0; row < policy.Length; row++)
        {
            var (state, action) = (row / table.Actions, row % table.Actions);
            derivative[row] = (features[parameter][row] + DiscountFactor * table.Expectation(state, action, slope) - slope[state]) / Temperature;
        }
    }

    /// <summary>The derivatives <c>d v(s) / d theta_k</c> of the last plan, <c>[S]</c>: the discounted sum of feature <c>k</c> that its policy gathers.</summary>
    public ReadOnlySpan<double> ValueDerivative(int parameter)
    {
        var slope = slopes[parameter];
        Array.Clear(slope);
        for (var round = 0; round < 2; round++)
            Correct(features[parameter], slope);
        return slope;
    }

    // slope += (I - gamma P_old)^-1 (phi_pi + gamma P_pi slope - slope). The factored matrix is that of the policy one step before the last, which is
    // as far off as the root of the tolerance; correcting a second time squares that away without another factorization.
    private void Correct(ReadOnlySpan<double> feature, double[] slope)
    {
        for (var state = 0; state < slope.Length; state++)
        {
            correction[state] = -slope[state];
            for (var action = 0; action < table.Actions; action++)
                correction[state] += policy[state * table.Actions + action]
                    * (feature[state * table.Actions + action] + DiscountFactor * table.Expectation(state, action, slope));
        }
        system.SolveInPlace(correction);
        TensorPrimitives.Add(slope, correction, slope);
    }

    private void SetRewards(ReadOnlySpan<double> theta)
    {
        if (theta.Length != Dimension)
            throw new ArgumentException($"This planner has {Dimension} parameters; [{theta.Length}] came.", nameof(theta));
        Array.Clear(rewards);
        for (var k = 0; k < theta.Length; k++)
            TensorPrimitives.MultiplyAdd(features[k], double.IsFinite(theta[k]) ? theta[k]
                : throw new ArgumentException($"Parameter {k} is {theta[k]}; it must be finite.", nameof(theta)), rewards, rewards);
    }

    // v := (I - gamma P_pi)^-1 (r_pi + tau H(pi)), the exact value of the present policy with its entropy.
    private void Evaluate()
    {
        PolicyEvaluation.WriteMatrix(table, policy, DiscountFactor, matrix);
        system.Factor(matrix);
        for (var state = 0; state < values.Length; state++)
        {
            values[state] = 0;
            for (var row = state * table.Actions; row < (state + 1) * table.Actions; row++)
                values[state] += policy[row] == 0 ? 0 : policy[row] * (rewards[row] - Temperature * Math.Log(policy[row]));
            if (table.IsTerminal(state))
                values[state] = 0;
        }
        system.SolveInPlace(values);
    }

    // q := r + gamma P v and pi := softmax(q / tau); says how far v is from tau log sum exp(q / tau).
    private double LookAhead()
    {
        var residual = 0.0;
        for (var state = 0; state < values.Length; state++)
        {
            for (var action = 0; action < table.Actions; action++)
                actionValues[state * table.Actions + action] =
                    rewards[state * table.Actions + action] + DiscountFactor * table.Expectation(state, action, values);
            var soft = SoftMaximum.Of(Row(actionValues, state), Temperature, Row(policy, state));
            if (!table.IsTerminal(state))
                residual = Math.Max(residual, Math.Abs(soft - values[state]));
        }
        return residual;
    }

    private Span<double> Row(double[] values, int state) => values.AsSpan(state * table.Actions, table.Actions);

    internal static void RequireTemperature(double temperature)
    {
        if (!(temperature > 0 && double.IsFinite(temperature)))
            throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "A temperature must be finite and above 0.");
    }

    internal static void RequireFeature(TransitionTable table, double[] feature)
    {
        table.RequireRewards(feature);
        for (var row = 0; row < feature.Length; row++)
            if (feature[row] != 0 && table.IsTerminal(row / table.Actions))
                throw new ArgumentException($"A feature is {feature[row]} in the terminal state {row / table.Actions}, where nothing more is earned; it must be 0.");
    }
}
