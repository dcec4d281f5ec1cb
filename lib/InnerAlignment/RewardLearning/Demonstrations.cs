using InnerAlignment.Planning;
using InnerAlignment.Worlds;

namespace InnerAlignment.RewardLearning;

/// <summary>What was seen of someone acting in one world: how often each action was taken in each state, and what each of them is described by.</summary>
public sealed class Demonstrations
{
    /// <summary>Demonstrations as counts.</summary>
    /// <param name="table">The dynamics.</param>
    /// <param name="features">For each parameter of the reward its feature, <c>[K][S, A]</c>; 0 in terminal states.</param>
    /// <param name="counts">How often action <c>a</c> was taken in state <c>s</c>, <c>[S, A]</c>, at least 0; fractions are allowed, such as the
    /// probabilities of a known policy.</param>
    /// <exception cref="NoDemonstrationException">No action was seen.</exception>
    /// <exception cref="ArgumentException">A count is negative or not finite, a shape does not fit, there is no feature, or one is not 0 in a terminal state.</exception>
    public Demonstrations(TransitionTable table, IReadOnlyList<double[]> features, double[] counts)
    {
        table.RequireRewards(counts);
        if (features.Count == 0)
            throw new ArgumentException("A reward without features has nothing to learn.", nameof(features));
        foreach (var feature in features)
            SoftPlanner.RequireFeature(table, feature);
        if (Array.FindIndex(counts, count => count < 0) is >= 0 and var row)
            throw new ArgumentException($"State {row / table.Actions}, action {row % table.Actions} was seen {counts[row]} times; a count is at least 0.", nameof(counts));
        if (counts.Sum() == 0)
            throw new NoDemonstrationException("The demonstrations are empty: not one action was seen.");
        (Table, Features, Counts) = (table, features, counts);
    }

    /// <summary>Demonstrations as trajectories through a world.</summary>
    /// <param name="model">The world.</param>
    /// <param name="features">For each parameter of the reward its feature, <c>[K][S, A]</c>.</param>
    /// <param name="trajectories">What was seen; every step counts once.</param>
    /// <exception cref="NoDemonstrationException">No trajectory has a step.</exception>
    public static Demonstrations Of<TState, TAction>(
        TabularModel<TState, TAction> model, IReadOnlyList<double[]> features, IEnumerable<Trajectory<TState, TAction>> trajectories)
        where TState : notnull
        where TAction : notnull
    {
        var counts = new double[model.Table.States * model.Table.Actions];
        foreach (var trajectory in trajectories)
            for (var t = 0; t < trajectory.Length; t++)
                counts[model.IndexOf(trajectory.States[t]) * model.Table.Actions + model.IndexOf(trajectory.Actions[t])]++;
        return new(model.Table, features, counts);
    }

    /// <summary>The dynamics.</summary>
    public TransitionTable Table { get; }

    /// <summary>The features, <c>[K][S, A]</c>.</summary>
    public IReadOnlyList<double[]> Features { get; }

    /// <summary>How often each action was seen, <c>[S, A]</c>.</summary>
    public double[] Counts { get; }
}
