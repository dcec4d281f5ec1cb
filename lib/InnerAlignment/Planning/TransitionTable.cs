using InnerAlignment.Probability;

namespace InnerAlignment.Planning;

/// <summary>The dynamics <c>P(s' | s, a)</c> of a finite world as numbers: what planners work on.</summary>
/// <remarks>States are <c>0..S-1</c>, actions <c>0..A-1</c>, and tables over both are rows of states: entry <c>s A + a</c>. Only transitions
/// of positive probability are kept. Terminal states lead to themselves. Immutable.</remarks>
public sealed class TransitionTable
{
    private readonly int[] begins;
    private readonly int[] next;
    private readonly double[] probabilities;
    private readonly bool[] terminal;
    private readonly double[] start;

    internal TransitionTable(int actions, IReadOnlyList<IReadOnlyList<(int Next, double Probability)>> rows, double[] start, bool[] terminal)
    {
        (States, Actions, this.start, this.terminal) = (terminal.Length, actions, start, terminal);
        begins = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
            begins[row + 1] = begins[row] + rows[row].Count;
        next = [.. rows.SelectMany(row => row).Select(entry => entry.Next)];
        probabilities = [.. rows.SelectMany(row => row).Select(entry => entry.Probability)];
    }

    /// <summary>A table from probabilities in full.</summary>
    /// <param name="states">Number of states, <c>S</c>.</param>
    /// <param name="actions">Number of actions, <c>A</c>.</param>
    /// <param name="probabilities"><c>[S, A, S]</c>: every row of the last index sums to one.</param>
    /// <param name="start">The distribution of the first state, <c>[S]</c>.</param>
    /// <param name="terminal">States in which the process ends, where given; their rows are replaced by staying.</param>
    /// <exception cref="ArgumentException">The shapes do not fit; the message names both.</exception>
    /// <exception cref="ImproperDistributionException">A row or the start is no distribution; the message names state and action.</exception>
    public static TransitionTable FromProbabilities(
        int states, int actions, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> start, params IReadOnlyCollection<int> terminal)
    {
        if (probabilities.Length != states * actions * states)
            throw new ArgumentException(
                $"Transitions of {states} states and {actions} actions have shape [{states}, {actions}, {states}], " +
                $"{states * actions * states} numbers; {probabilities.Length} came.", nameof(probabilities));
        if (start.Length != states)
            throw new ArgumentException($"A start of {states} states has {states} probabilities; {start.Length} came.", nameof(start));
        _ = Distribution.Over(start);
        var rows = new List<IReadOnlyList<(int, double)>>();
        for (var row = 0; row < states * actions; row++)
            rows.Add(terminal.Contains(row / actions) ? [(row / actions, 1)] : Row(probabilities.Slice(row * states, states), row));
        return new(actions, rows, start.ToArray(), [.. Enumerable.Range(0, states).Select(terminal.Contains)]);

        IReadOnlyList<(int, double)> Row(ReadOnlySpan<double> values, int row)
        {
            try
            {
                return [.. Distribution.Over(values).Weighted];
            }
            catch (ImproperDistributionException fault)
            {
                throw new ImproperDistributionException($"State {row / actions}, action {row % actions}: {fault.Message}");
            }
        }
    }

    /// <summary>Number of states, <c>S</c>.</summary>
    public int States { get; }

    /// <summary>Number of actions, <c>A</c>.</summary>
    public int Actions { get; }

    /// <summary>Number of transitions of positive probability.</summary>
    public int Count => next.Length;

    /// <summary>The distribution <c>mu</c> of the first state, <c>[S]</c>.</summary>
    public ReadOnlySpan<double> Start => start;

    /// <summary>Whether the process ends in <paramref name="state"/>.</summary>
    public bool IsTerminal(int state) => terminal[state];

    /// <summary>Where the transitions of a state and an action stand among all <see cref="Count"/>: their first index.</summary>
    public int First(int state, int action) => begins[state * Actions + action];

    /// <summary>The states that can follow.</summary>
    public ReadOnlySpan<int> Next(int state, int action) => next.AsSpan(begins[state * Actions + action]..begins[state * Actions + action + 1]);

    /// <summary>The probabilities of <see cref="Next"/>, in the same order.</summary>
    public ReadOnlySpan<double> Probabilities(int state, int action) =>
        probabilities.AsSpan(begins[state * Actions + action]..begins[state * Actions + action + 1]);

    /// <summary>The expectation <c>sum over s' of P(s' | s, a) v(s')</c>.</summary>
    public double Expectation(int state, int action, ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var i = begins[state * Actions + action]; i < begins[state * Actions + action + 1]; i++)
            sum += probabilities[i] * values[next[i]];
        return sum;
    }

    /// <summary>The state to which transition <paramref name="index"/> leads.</summary>
    internal int NextOf(int index) => next[index];

    internal void RequirePerTransition(ReadOnlySpan<double> values)
    {
        if (values.Length != Count)
            throw new ArgumentException($"These dynamics have {Count} transitions; rewards of {values.Length} came. {nameof(TabularModel<,>.PerTransition)} makes them.");
    }

    internal void RequireShape(ReadOnlySpan<double> table, string name)
    {
        if (table.Length != States * Actions)
            throw new ArgumentException($"{name} of {States} states and {Actions} actions has shape [{States}, {Actions}]; {table.Length} numbers came.", name);
    }

    internal void RequireValues(ReadOnlySpan<double> values)
    {
        if (values.Length != States)
            throw new ArgumentException($"values of {States} states have shape [{States}]; {values.Length} numbers came.", nameof(values));
    }

    internal void RequireRewards(ReadOnlySpan<double> rewards)
    {
        RequireShape(rewards, nameof(rewards));
        for (var row = 0; row < rewards.Length; row++)
            if (!double.IsFinite(rewards[row]))
                throw new ArgumentException($"The reward of state {row / Actions}, action {row % Actions} is {rewards[row]}; it must be finite.", nameof(rewards));
    }
}
