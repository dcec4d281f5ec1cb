using InnerAlignment.Planning;
using InnerAlignment.Probability;

namespace InnerAlignment.Policies;

/// <summary>A policy that is a table: for every state the probabilities of all actions. It has no objective inside.</summary>
public sealed class TabularPolicy<TState, TAction> : IPolicy<TState, TAction>
    where TState : notnull
    where TAction : notnull
{
    private readonly TabularModel<TState, TAction> model;
    private readonly Distribution<TAction>[] rows;

    /// <param name="model">Numbers states and actions.</param>
    /// <param name="probabilities"><c>pi(a | s)</c>, <c>[S, A]</c>.</param>
    /// <exception cref="ArgumentException">The shapes do not fit; the message names both.</exception>
    /// <exception cref="ImproperDistributionException">The probabilities of a state do not sum to one.</exception>
    public TabularPolicy(TabularModel<TState, TAction> model, ReadOnlySpan<double> probabilities)
    {
        model.Table.RequireShape(probabilities, nameof(probabilities));
        this.model = model;
        rows = new Distribution<TAction>[model.Table.States];
        for (var state = 0; state < rows.Length; state++)
            rows[state] = Distribution.Over(probabilities.Slice(state * model.Table.Actions, model.Table.Actions))
                .Select(action => model.Environment.Actions[action]);
    }

    /// <inheritdoc/>
    public Distribution<TAction> Act(TState state) => rows[model.IndexOf(state)];
}
