using InnerAlignment.Probability;

namespace InnerAlignment.Worlds;

/// <summary>Slot machines that nobody knows: a Bernoulli bandit as who pulls must see it, its probabilities uniform and unknown.</summary>
/// <remarks>
/// <code>
///  arm 0    arm 1    ...
/// [  ?  ]  [  ?  ]         each probability uniform on [0, 1]
///   2/5      4/6           pays next with probability (2 + 1) / (5 + 2), (4 + 1) / (6 + 2)
/// </code>
/// <list type="table">
/// <item><term>State</term><description><see cref="BernoulliTally"/>: all that is known.</description></item>
/// <item><term>Actions</term><description>The arm to pull, <c>0..k-1</c>.</description></item>
/// <item><term>Constants</term><description>Number of arms and pulls, given; prior uniform.</description></item>
/// <item><term>Start</term><description>Nothing pulled yet.</description></item>
/// <item><term>End</term><description>After the last pull.</description></item>
/// <item><term>Reward</term><description><see cref="BernoulliBandit.Reward"/>: 1 for a pull that pays.</description></item>
/// <item><term>Source</term><description>Bellman (1956), "A problem in the sequential design of experiments"; a Bayes-adaptive process (Duff 2002).</description></item>
/// </list>
/// Averaged over bandits drawn uniformly, a policy on tallies earns exactly its value here.
/// </remarks>
/// <example><code>
/// var belief = new BernoulliBelief(arms: 2, pulls: 3);
/// belief.Transition(BernoulliTally.Of(1, 0, 0, 0), 0)[BernoulliTally.Of(2, 0, 0, 0)] // 0.6667
/// </code></example>
public sealed class BernoulliBelief : IFiniteEnvironment<BernoulliTally, int>
{
    private readonly Lazy<IReadOnlyList<BernoulliTally>> states;

    /// <param name="arms">Number of arms, at least 1.</param>
    /// <param name="pulls">After so many pulls it ends, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">No arms or no pulls.</exception>
    public BernoulliBelief(int arms, int pulls)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pulls, 1);
        StartDistribution = Distribution.Certain(BernoulliTally.Empty(arms));
        (Pulls, Actions) = (pulls, [.. Enumerable.Range(0, arms)]);
        states = new(() => BernoulliTallies.UpTo(arms, pulls));
    }

    /// <summary>Number of pulls after which it ends.</summary>
    public int Pulls { get; }

    /// <inheritdoc/>
    public IReadOnlyList<int> Actions { get; }

    /// <inheritdoc/>
    public IReadOnlyList<BernoulliTally> States => states.Value;

    /// <inheritdoc/>
    public Distribution<BernoulliTally> StartDistribution { get; }

    /// <inheritdoc/>
    public bool IsTerminal(BernoulliTally state) => state.Pulls >= Pulls;

    /// <inheritdoc/>
    public Distribution<BernoulliTally> Transition(BernoulliTally state, int action)
    {
        var pays = state.PosteriorMean(action);
        return IsTerminal(state)
            ? Distribution.Certain(state)
            : new([(state.After(action, paid: true), pays), (state.After(action, paid: false), 1 - pays)]);
    }
}
