using InnerAlignment.Randomness;

namespace InnerAlignment.Planning;

/// <summary>One life of <see cref="QLearning"/>: where it is, and what it has learned.</summary>
public sealed class QLearner
{
    private readonly QLearning settings;
    private readonly TransitionTable table;
    private readonly double[] rewards;
    private readonly RandomStream random;
    private readonly double[] values;

    internal QLearner(QLearning settings, TransitionTable table, double[] rewards, RandomStream random)
    {
        (this.settings, this.table, this.rewards, this.random) = (settings, table, rewards, random);
        values = new double[table.States * table.Actions];
        State = DrawStart();
    }

    /// <summary>The action values it has learned, <c>[S, A]</c>.</summary>
    public ReadOnlySpan<double> ActionValues => values;

    /// <summary>The state it is in.</summary>
    public int State { get; private set; }

    /// <summary>Lives and learns on; after a terminal state it starts anew.</summary>
    /// <param name="steps">Number of steps, at least 0.</param>
    /// <param name="measure">Another reward of all transitions, not learned from but summed: what the life is judged by.</param>
    /// <returns>The sum of <paramref name="measure"/> over these steps.</returns>
    /// <exception cref="ArgumentException">There is not one measure for each transition.</exception>
    public double Live(int steps, double[] measure)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        table.RequirePerTransition(measure);
        var sum = 0.0;
        for (var step = 0; step < steps; step++)
            sum += measure[Step()];
        return sum;
    }

    private int Step()
    {
        var action = Choose();
        var transition = Draw(State, action);
        var next = table.NextOf(transition);
        var target = rewards[transition] + (table.IsTerminal(next) ? 0 : settings.DiscountFactor * Row(next)[Greedy.First(Row(next))]);
        ref var value = ref values[State * table.Actions + action];
        value += settings.LearningRate * (target - value);
        State = table.IsTerminal(next) ? DrawStart() : next;
        return transition;
    }

    private int Choose()
    {
        if (settings.Exploration > 0 && random.NextDouble() < settings.Exploration)
            return random.NextInt(table.Actions);
        var row = Row(State);
        var best = Greedy.First(row);
        return best == 0 && !row.ContainsAnyExcept(row[0]) ? random.NextInt(table.Actions) : best;
    }

    private int Draw(int state, int action)
    {
        var first = table.First(state, action);
        var probabilities = table.Probabilities(state, action);
        if (probabilities.Length == 1)
            return first;
        var remaining = random.NextDouble();
        for (var i = 0; i < probabilities.Length - 1; i++, first++)
        {
            if (remaining < probabilities[i])
                return first;
            remaining -= probabilities[i];
        }
        return first;
    }

    private int DrawStart() => random.NextIndex(table.Start);

    private ReadOnlySpan<double> Row(int state) => values.AsSpan(state * table.Actions, table.Actions);
}
