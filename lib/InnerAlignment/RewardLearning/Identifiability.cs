using InnerAlignment.LinearAlgebra;
using InnerAlignment.Planning;
using InnerAlignment.Probability;
using InnerAlignment.Worlds;

namespace InnerAlignment.RewardLearning;

/// <summary>What even perfect inverse reinforcement learning leaves open: how many dimensions of reward the exact behavior of an
/// entropy-regularised agent cannot tell apart.</summary>
/// <remarks>Cao, Cohen and Szpruch (2021), "Identifiability in inverse reinforcement learning", arXiv 2106.03498. In one world (Theorem 1) the
/// consistent rewards are <c>r(s, a) = tau log pi(a | s) + v(s) - gamma sum P v</c> with <c>v</c> free: <c>|S|</c> dimensions. Behavior of the
/// same reward in several worlds or with several discounts (Theorem 2) leaves those <c>v_1</c> for which <c>v_2, ...</c> exist with
/// <c>(I - g_1 P_1) v_1 = (I - g_2 P_2) v_2 = ...</c>: the kernel of one stacked matrix, whose dimension is found by singular values. Dimension 1, a
/// constant, is the best that can be had without terminal states. Terminal states earn nothing, so their values are 0 and they take
/// no part. Deterministic.</remarks>
/// <example><code>
/// var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);       // one state, two actions
/// new Identifiability([(table, 0.9)]).Ambiguity // 1
/// </code></example>
public sealed class Identifiability
{
    private readonly IReadOnlyList<(TransitionTable Table, double Discount)> settings;
    private readonly SingularValueDecomposition decomposition;
    private readonly double tolerance;
    private readonly int[] acting;

    /// <summary>Analyses behavior seen in each of <paramref name="settings"/>, with the same reward in all.</summary>
    /// <param name="settings">Dynamics and discount, at least one; all with the same states, actions and terminal states.</param>
    /// <param name="tolerance">A singular value counts as 0 below this times the largest.</param>
    /// <exception cref="ArgumentException">There is no setting, or two do not have the same states, actions and terminal states.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A discount is not in <c>[0, 1)</c>.</exception>
    public Identifiability(IReadOnlyList<(TransitionTable Table, double Discount)> settings, double tolerance = 1e-9)
    {
        if (settings.Count == 0)
            throw new ArgumentException("Without a setting in which behavior was seen, nothing can be identified.", nameof(settings));
        foreach (var (table, discount) in settings)
            RequireSame(settings[0].Table, table, discount);
        (this.settings, this.tolerance) = (settings, tolerance);
        acting = [.. Enumerable.Range(0, settings[0].Table.States).Where(state => !settings[0].Table.IsTerminal(state))];
        decomposition = new(Constraints());
    }

    /// <summary>The rank of the stacked constraints.</summary>
    public int Rank => decomposition.Rank(tolerance);

    /// <summary>The dimension of the set of rewards that fit: <c>|S|</c> in one setting without terminal states, 1 at best in several.</summary>
    public int Ambiguity => settings.Count * acting.Length - Rank;

    /// <summary>Whether the reward is known up to a constant: the only ambiguity left is adding the same number everywhere.</summary>
    public bool UpToConstant => Ambiguity == 1 && acting.Length == settings[0].Table.States;

    /// <summary>The singular values of the constraints, largest first: how clear the rank is.</summary>
    public IReadOnlyList<double> SingularValues => decomposition.Values;

    /// <summary>Directions <c>[S, A]</c> in which the reward can move without any behavior changing, linearly independent, as many as <see cref="Ambiguity"/>.</summary>
    public IReadOnlyList<double[]> Directions =>
        [.. decomposition.Kernel(tolerance).Select(kernel => Reward(settings[0].Table, settings[0].Discount, Spread(kernel)))];

    /// <summary>The reward that makes a policy optimal for an entropy-regularised agent and has the soft values <paramref name="values"/>.</summary>
    /// <remarks>Theorem 1: <c>tau log pi(a | s) + v(s) - gamma sum P v</c>.</remarks>
    /// <param name="table">The dynamics.</param>
    /// <param name="policy"><c>pi(a | s)</c>, <c>[S, A]</c>, all above 0.</param>
    /// <param name="values">Any <c>v(s)</c>, <c>[S]</c>; 0 in terminal states.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <param name="temperature"><c>tau</c>, above 0.</param>
    /// <exception cref="ArgumentException">A shape does not fit, or a probability of a state that is not terminal is not positive: no finite reward explains it.</exception>
    /// <exception cref="ImproperDistributionException">The probabilities of a state do not sum to one.</exception>
    public static double[] ConsistentReward(
        TransitionTable table, ReadOnlySpan<double> policy, ReadOnlySpan<double> values, double discount, double temperature = 1)
    {
        SoftPlanner.RequireTemperature(temperature);
        PolicyEvaluation.RequirePolicy(table, policy);
        table.RequireValues(values);
        var reward = Reward(table, discount, values);
        for (var row = 0; row < reward.Length; row++)
            if (!table.IsTerminal(row / table.Actions))
                reward[row] += temperature * Math.Log(policy[row] > 0 ? policy[row] : throw new ArgumentException(
                    $"Action {row % table.Actions} has probability {policy[row]} in state {row / table.Actions}: no finite reward explains that.", nameof(policy)));
        return reward;
    }

    /// <summary><c>v(s) - gamma sum P v</c>, <c>[S, A]</c>; 0 in terminal states.</summary>
    private static double[] Reward(TransitionTable table, double discount, ReadOnlySpan<double> values)
    {
        Discount.Require(discount);
        var reward = new double[table.States * table.Actions];
        for (var row = 0; row < reward.Length; row++)
            if (!table.IsTerminal(row / table.Actions))
                reward[row] = values[row / table.Actions] - discount * table.Expectation(row / table.Actions, row % table.Actions, values);
        return reward;
    }

    /// <summary>For each further setting j a block of rows <c>(I - g_1 P_1) v_1 - (I - g_j P_j) v_j = 0</c>; of a single setting, no constraint.</summary>
    private Matrix Constraints()
    {
        var (states, actions) = (acting.Length, settings[0].Table.Actions);
        var constraints = new Matrix(Math.Max(1, (settings.Count - 1) * states * actions), settings.Count * states);
        for (var j = 1; j < settings.Count; j++)
            for (var row = 0; row < states * actions; row++)
            {
                Write(constraints.Row((j - 1) * states * actions + row)[..states], settings[0], acting[row / actions], row % actions, 1);
                Write(constraints.Row((j - 1) * states * actions + row).Slice(j * states, states), settings[j], acting[row / actions], row % actions, -1);
            }
        return constraints;
    }

    private void Write(Span<double> row, (TransitionTable Table, double Discount) setting, int state, int action, double sign)
    {
        row[Array.IndexOf(acting, state)] += sign;
        var next = setting.Table.Next(state, action);
        var probabilities = setting.Table.Probabilities(state, action);
        for (var i = 0; i < next.Length; i++)
            if (!setting.Table.IsTerminal(next[i]))
                row[Array.IndexOf(acting, next[i])] -= sign * setting.Discount * probabilities[i];
    }

    private double[] Spread(double[] kernel)
    {
        var values = new double[settings[0].Table.States];
        for (var i = 0; i < acting.Length; i++)
            values[acting[i]] = kernel[i];
        return values;
    }

    private static void RequireSame(TransitionTable first, TransitionTable other, double discount)
    {
        Discount.Require(discount);
        if (first.States != other.States || first.Actions != other.Actions)
            throw new ArgumentException($"One reward cannot be seen in worlds of shape [{first.States}, {first.Actions}] and [{other.States}, {other.Actions}].");
        if (Enumerable.Range(0, first.States).Any(state => first.IsTerminal(state) != other.IsTerminal(state)))
            throw new ArgumentException("The settings must have the same terminal states.");
    }
}
