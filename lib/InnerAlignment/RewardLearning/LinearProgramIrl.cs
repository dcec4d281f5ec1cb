using System.Numerics.Tensors;
using InnerAlignment.LinearAlgebra;
using InnerAlignment.Planning;
using InnerAlignment.Ranges;

namespace InnerAlignment.RewardLearning;

/// <summary>Inverse reinforcement learning by linear programming: the reward of states that makes a given policy optimal by the widest margin.</summary>
/// <remarks>Ng and Russell (2000), "Algorithms for inverse reinforcement learning", section 3.2. Every reward that makes the policy optimal fulfils
/// <c>(P_pi - P_a)(I - gamma P_pi)^-1 r &gt;= 0</c> for all other actions (their Theorem 3); 0 does too. Among them the program picks the one whose
/// summed gap to the next best action is largest, less <c>lambda</c> times the sum of <c>|r|</c>, with <c>|r(s)| &lt;= Rmax</c>. The choice is a
/// preference, not knowledge. Deterministic.</remarks>
/// <param name="Penalty"><c>lambda</c>, at least 0: the larger, the fewer states have a reward.</param>
/// <param name="MaximumReward"><c>Rmax</c>, above 0.</param>
public sealed record LinearProgramIrl(double Penalty = 0, double MaximumReward = 1)
{
    /// <summary><c>lambda</c>, at least 0: the larger, the fewer states have a reward.</summary>
    public double Penalty { get; init => field = InRange.NotNegative(value); } = InRange.NotNegative(Penalty);

    /// <summary><c>Rmax</c>, above 0.</summary>
    public double MaximumReward { get; init => field = InRange.Positive(value); } = InRange.Positive(MaximumReward);

    /// <summary>The rewards <c>r(s)</c> of standing in a state, <c>[S]</c>.</summary>
    /// <param name="table">The dynamics, without terminal states.</param>
    /// <param name="choice">The action taken in each state, <c>[S]</c>.</param>
    /// <param name="discount"><c>gamma</c>, in <c>[0, 1)</c>.</param>
    /// <exception cref="ArgumentException">There is not one known action for each state, or a state is terminal.</exception>
    public double[] Learn(TransitionTable table, ReadOnlySpan<int> choice, double discount)
    {
        Require(table, choice);
        var states = table.States;
        var constraints = new Matrix(states * (table.Actions - 1) + states, 3 * states); // gaps, r+, r-
        WriteGaps(table, choice, discount, constraints);
        var bounds = new double[constraints.Rows];
        for (var state = 0; state < states; state++)
        {
            var row = constraints.Rows - states + state;
            (constraints[row, states + state], constraints[row, 2 * states + state], bounds[row]) = (1, 1, MaximumReward);
        }
        var objective = new double[3 * states];
        objective.AsSpan(0, states).Fill(1);
        objective.AsSpan(states).Fill(-Penalty);
        var point = LinearProgram.Maximize(objective, constraints, bounds).Point;
        return [.. Enumerable.Range(0, states).Select(state => point[states + state] - point[2 * states + state])];
    }

    /// <summary>A row for each state and other action: its gap is at most <c>(P_pi - P_a)(I - gamma P_pi)^-1 r</c>.</summary>
    private static void WriteGaps(TransitionTable table, ReadOnlySpan<int> choice, double discount, Matrix constraints)
    {
        var system = PolicyEvaluation.Factor(table, Greedy.Deterministic(table, choice), discount);
        var (row, margin) = (0, new double[table.States]);
        for (var state = 0; state < table.States; state++)
            for (var action = 0; action < table.Actions; action++)
            {
                if (action == choice[state])
                    continue;
                Array.Clear(margin);
                Add(table, state, choice[state], 1, margin);
                Add(table, state, action, -1, margin);
                system.SolveTransposedInPlace(margin);
                constraints[row, state] = 1;
                TensorPrimitives.Negate(margin, constraints.Row(row).Slice(table.States, table.States));
                margin.CopyTo(constraints.Row(row++)[(2 * table.States)..]);
            }
    }

    private static void Add(TransitionTable table, int state, int action, double sign, double[] margin)
    {
        var next = table.Next(state, action);
        var probabilities = table.Probabilities(state, action);
        for (var i = 0; i < next.Length; i++)
            margin[next[i]] += sign * probabilities[i];
    }

    private static void Require(TransitionTable table, ReadOnlySpan<int> choice)
    {
        if (choice.Length != table.States)
            throw new ArgumentException($"A policy of {table.States} states takes {table.States} actions; {choice.Length} came.", nameof(choice));
        for (var state = 0; state < choice.Length; state++)
            if (choice[state] < 0 || choice[state] >= table.Actions || table.IsTerminal(state))
                throw new ArgumentException(
                    $"State {state} has action {choice[state]}; an action from 0 to {table.Actions - 1} is needed, and no state may be terminal.", nameof(choice));
    }
}
