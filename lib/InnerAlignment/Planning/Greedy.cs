namespace InnerAlignment.Planning;

/// <summary>Greedy choice among values.</summary>
public static class Greedy
{
    /// <summary>The index of the largest value; of equal ones the first.</summary>
    public static int First(ReadOnlySpan<double> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[best])
                best = i;
        return best;
    }

    /// <summary>The deterministic policy <c>[S, A]</c> that takes action <c>choice[s]</c>.</summary>
    /// <exception cref="ArgumentException">There is not one action for each state, or one is unknown; the message says which.</exception>
    public static double[] Deterministic(TransitionTable table, ReadOnlySpan<int> choice)
    {
        if (choice.Length != table.States)
            throw new ArgumentException($"A policy of {table.States} states takes {table.States} actions; {choice.Length} came.", nameof(choice));
        var policy = new double[table.States * table.Actions];
        for (var state = 0; state < table.States; state++)
        {
            if ((uint)choice[state] >= (uint)table.Actions)
                throw new ArgumentException($"State {state} has action {choice[state]}; an action from 0 to {table.Actions - 1} is needed.", nameof(choice));
            policy[state * table.Actions + choice[state]] = 1;
        }

        return policy;
    }

    /// <summary>The deterministic policy <c>[S, A]</c> that takes the first best action.</summary>
    public static double[] Policy(TransitionTable table, ReadOnlySpan<double> actionValues)
    {
        table.RequireShape(actionValues, nameof(actionValues));
        var choice = new int[table.States];
        for (var state = 0; state < table.States; state++)
            choice[state] = First(actionValues.Slice(state * table.Actions, table.Actions));
        return Deterministic(table, choice);
    }

    /// <summary>Which actions are within <paramref name="tolerance"/> of the best of their state, <c>[S, A]</c>: the set of all optimal policies.</summary>
    public static bool[] Best(TransitionTable table, ReadOnlySpan<double> actionValues, double tolerance = 1e-9)
    {
        table.RequireShape(actionValues, nameof(actionValues));
        var best = new bool[actionValues.Length];
        for (var row = 0; row < best.Length; row++)
        {
            var values = actionValues.Slice(row / table.Actions * table.Actions, table.Actions);
            best[row] = actionValues[row] >= values[First(values)] - tolerance;
        }
        return best;
    }
}
