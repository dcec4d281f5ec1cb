using InnerAlignment.Probability;

namespace InnerAlignment.Worlds;

/// <summary>Slot machines that pay 1 or nothing, for a fixed number of pulls.</summary>
/// <remarks>
/// <code>
///  arm 0    arm 1    ...
/// [ 0.3 ]  [ 0.7 ]         probability of paying, not shown to who pulls
///   2/5      4/6           the tally: what is shown
/// </code>
/// <list type="table">
/// <item><term>State</term><description><see cref="BernoulliTally"/>: successes and failures of every arm so far.</description></item>
/// <item><term>Actions</term><description>The arm to pull, <c>0..k-1</c>.</description></item>
/// <item><term>Constants</term><description>Probabilities and number of pulls, given. Usual: 2 arms and 50 pulls, probabilities uniform on <c>[0, 1]</c>.</description></item>
/// <item><term>Start</term><description>Nothing pulled yet.</description></item>
/// <item><term>End</term><description>After the last pull.</description></item>
/// <item><term>Reward</term><description><see cref="Reward"/>: 1 for a pull that pays. Any other function of tallies can be one.</description></item>
/// <item><term>Source</term><description>Robbins (1952); the task of Duan et al. (2016), "RL^2", arXiv 1611.02779, section 3.1.</description></item>
/// </list>
/// </remarks>
/// <example><code>
/// var bandit = new BernoulliBandit([0.2, 0.9], pulls: 3);
/// bandit.Transition(BernoulliTally.Empty(2), 1)[BernoulliTally.Of(0, 0, 1, 0)] // 0.9
/// </code></example>
public sealed class BernoulliBandit : IFiniteEnvironment<BernoulliTally, int>
{
    private readonly double[] probabilities;
    private readonly Lazy<IReadOnlyList<BernoulliTally>> states;

    /// <param name="probabilities">The probability of each arm to pay, each from 0 to 1.</param>
    /// <param name="pulls">After so many pulls it ends, at least 1.</param>
    /// <exception cref="ImproperDistributionException">A number is no probability.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No arms or no pulls.</exception>
    public BernoulliBandit(IReadOnlyList<double> probabilities, int pulls)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pulls, 1);
        foreach (var (arm, p) in probabilities.Index())
            if (p is not (>= 0 and <= 1))
                throw new ImproperDistributionException($"Arm {arm} pays with \"probability\" {p}; it must be from 0 to 1.");
        StartDistribution = Distribution.Certain(BernoulliTally.Empty(probabilities.Count));
        (this.probabilities, Pulls) = ([.. probabilities], pulls);
        Actions = [.. Enumerable.Range(0, probabilities.Count)];
        states = new(() => BernoulliTallies.UpTo(probabilities.Count, pulls));
    }

    /// <summary>1 for a pull that pays.</summary>
    public static RewardFunction<BernoulliTally, int> Reward { get; } = new("payoff", (tally, _, next) => next.Paid - tally.Paid);

    /// <summary>Number of pulls after which it ends.</summary>
    public int Pulls { get; }

    /// <summary>The probability of each arm to pay.</summary>
    public IReadOnlyList<double> Probabilities => probabilities;

    /// <inheritdoc/>
    public IReadOnlyList<int> Actions { get; }

    /// <inheritdoc/>
    public IReadOnlyList<BernoulliTally> States => states.Value;

    /// <inheritdoc/>
    public Distribution<BernoulliTally> StartDistribution { get; }

    /// <inheritdoc/>
    public bool IsTerminal(BernoulliTally state) => state.Pulls >= Pulls;

    /// <inheritdoc/>
    public Distribution<BernoulliTally> Transition(BernoulliTally state, int action) => IsTerminal(state)
        ? Distribution.Certain(state)
        : new([(state.After(action, paid: true), probabilities[action]), (state.After(action, paid: false), 1 - probabilities[action])]);
}
