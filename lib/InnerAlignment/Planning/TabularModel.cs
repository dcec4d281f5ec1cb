using InnerAlignment.Worlds;

namespace InnerAlignment.Planning;

/// <summary>A finite environment with its states and actions numbered, so that planners can work on tables.</summary>
public sealed class TabularModel<TState, TAction>
    where TState : notnull
    where TAction : notnull
{
    private readonly Dictionary<TState, int> indices;
    private readonly Dictionary<TAction, int> actionIndices;

    /// <summary>Numbers the states and actions of <paramref name="environment"/> in the order in which it lists them.</summary>
    /// <exception cref="ArgumentException">A transition leads to a state that the environment does not list.</exception>
    public TabularModel(IFiniteEnvironment<TState, TAction> environment)
    {
        Environment = environment;
        indices = environment.States.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        actionIndices = environment.Actions.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var rows = environment.States.SelectMany(
            _ => environment.Actions, IReadOnlyList<(int, double)> (state, action) =>
                [.. environment.Transition(state, action).Weighted.Select(next => (IndexOf(next.Outcome), next.Probability))]);
        var start = new double[environment.States.Count];
        foreach (var (state, probability) in environment.StartDistribution.Weighted)
            start[IndexOf(state)] = probability;
        Table = new(environment.Actions.Count, [.. rows], start, [.. environment.States.Select(environment.IsTerminal)]);
    }

    /// <summary>The environment.</summary>
    public IFiniteEnvironment<TState, TAction> Environment { get; }

    /// <summary>Its dynamics as numbers.</summary>
    public TransitionTable Table { get; }

    /// <summary>The index of <paramref name="state"/>.</summary>
    /// <exception cref="ArgumentException">The environment does not list this state.</exception>
    public int IndexOf(TState state) => indices.TryGetValue(state, out var index) ? index
        : throw new ArgumentException($"{state} is none of the {indices.Count} states of {Environment.GetType().Name}.", nameof(state));

    /// <summary>The index of <paramref name="action"/>.</summary>
    /// <exception cref="ArgumentException">The environment does not list this action.</exception>
    public int IndexOf(TAction action) => actionIndices.TryGetValue(action, out var index) ? index
        : throw new ArgumentException($"{action} is none of the {actionIndices.Count} actions of {Environment.GetType().Name}.", nameof(action));

    /// <summary>The expected rewards <c>r(s, a)</c>, <c>[S, A]</c>; 0 in terminal states.</summary>
    public double[] Expected(RewardFunction<TState, TAction> reward)
    {
        var each = PerTransition(reward);
        var expected = new double[Table.States * Table.Actions];
        for (var row = 0; row < expected.Length; row++)
        {
            var (state, action) = (row / Table.Actions, row % Table.Actions);
            var probabilities = Table.Probabilities(state, action);
            for (var i = 0; i < probabilities.Length; i++)
                expected[row] += probabilities[i] * each[Table.First(state, action) + i];
        }
        return expected;
    }

    /// <summary>The rewards <c>r(s, a, s')</c> of all transitions, in the order of the <see cref="Table"/>; 0 in terminal states.</summary>
    public double[] PerTransition(RewardFunction<TState, TAction> reward)
    {
        var each = new double[Table.Count];
        for (var state = 0; state < Table.States; state++)
            for (var action = 0; action < Table.Actions && !Table.IsTerminal(state); action++)
                for (var i = 0; i < Table.Next(state, action).Length; i++)
                    each[Table.First(state, action) + i] =
                        reward[Environment.States[state], Environment.Actions[action], Environment.States[Table.Next(state, action)[i]]];
        return each;
    }

    /// <summary>The probabilities of a policy, <c>[S, A]</c>.</summary>
    public double[] Probabilities(Policies.IPolicy<TState, TAction> policy) =>
        [.. Environment.States.Select(policy.Act).SelectMany(_ => Environment.Actions, (act, action) => act[action])];
}
