using System.Numerics.Tensors;
using InnerAlignment.Planning;
using InnerAlignment.Probability;

namespace InnerAlignment.Alignment;

/// <summary>Which transitions a distance between rewards looks at, and how much.</summary>
/// <remarks>Gleave et al. (2020), arXiv 2006.13900, section 4: states <c>D_S</c> and actions <c>D_A</c> for canonical shaping, transitions
/// <c>D</c> for the comparison.</remarks>
public sealed class Coverage
{
    private readonly double[] states;
    private readonly double[] actions;
    private readonly double[] transitions;

    private Coverage(double[] states, double[] actions, double[] transitions)
    {
        _ = Distribution.Over(states);
        _ = Distribution.Over(actions);
        _ = Distribution.Over(transitions);
        (this.states, this.actions, this.transitions) = (states, actions, transitions);
    }

    /// <summary>All triples <c>(s, a, s')</c> alike, whether or not the dynamics allow them: the choice that depends on no dynamics.</summary>
    /// <param name="states">Number of states, at least 1.</param>
    /// <param name="actions">Number of actions, at least 1.</param>
    public static Coverage Uniform(int states, int actions) =>
        Independent([.. Enumerable.Repeat(1.0 / states, states)], [.. Enumerable.Repeat(1.0 / actions, actions)]);

    /// <summary>State, action and next state drawn independently: <c>D_S(s) D_A(a) D_S(s')</c>.</summary>
    /// <param name="states"><c>D_S</c>, <c>[S]</c>.</param>
    /// <param name="actions"><c>D_A</c>, <c>[A]</c>.</param>
    /// <exception cref="ImproperDistributionException">One of them is no distribution.</exception>
    public static Coverage Independent(double[] states, double[] actions) =>
        new(states, actions, [.. from state in states from action in actions from next in states select state * action * next]);

    /// <summary>States and actions uniform, next states by the dynamics: only transitions that can happen.</summary>
    public static Coverage Of(TransitionTable table)
    {
        var transitions = new double[table.States * table.Actions * table.States];
        for (var row = 0; row < table.States * table.Actions; row++)
        {
            var (state, action) = (row / table.Actions, row % table.Actions);
            foreach (var (next, probability) in table.Next(state, action).ToArray().Zip(table.Probabilities(state, action).ToArray()))
                transitions[row * table.States + next] += probability / (table.States * table.Actions);
        }
        return new([.. Enumerable.Repeat(1.0 / table.States, table.States)], [.. Enumerable.Repeat(1.0 / table.Actions, table.Actions)], transitions);
    }

    /// <summary><c>D_S</c>, <c>[S]</c>.</summary>
    public ReadOnlySpan<double> States => states;

    /// <summary><c>D_A</c>, <c>[A]</c>.</summary>
    public ReadOnlySpan<double> Actions => actions;

    /// <summary><c>D</c>, <c>[S, A, S]</c>.</summary>
    public ReadOnlySpan<double> Transitions => transitions;

    /// <summary>The mean <c>E[r(s, A, S')]</c> of a reward <c>[S, A, S]</c> for every <c>s</c>, <c>[S]</c>.</summary>
    internal double[] MeanFrom(ReadOnlySpan<double> rewards)
    {
        var mean = new double[states.Length];
        for (var row = 0; row < states.Length * actions.Length; row++)
            mean[row / actions.Length] += actions[row % actions.Length]
                * TensorPrimitives.Dot(rewards.Slice(row * states.Length, states.Length), states);
        return mean;
    }
}
