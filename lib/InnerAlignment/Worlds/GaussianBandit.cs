using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>Slot machines whose payments are normal numbers, for a fixed number of pulls.</summary>
/// <remarks>
/// <code>
///  arm 0      arm 1     ...
/// [ 0 ± 0 ]  [-1 ± 2]         mean and deviation of a payment, not shown to who pulls
///   0/3       1.7/2           the tally: what is shown
/// </code>
/// <list type="table">
/// <item><term>State</term><description><see cref="GaussianTally"/>: pulls of every arm and what they paid in total.</description></item>
/// <item><term>Actions</term><description>The arm to pull, <c>0..k-1</c>.</description></item>
/// <item><term>Constants</term><description>Means, deviations and number of pulls, given. Usual: arm 0 pays 0 for certain, the mean of arm 1
/// is itself normal with mean -1, and there are 20 pulls.</description></item>
/// <item><term>Start</term><description>Nothing pulled yet.</description></item>
/// <item><term>End</term><description>After the last pull.</description></item>
/// <item><term>Reward</term><description><see cref="Reward"/>: what the pull paid.</description></item>
/// <item><term>Source</term><description>Lange and Sprekeler (2020), "Learning not to learn: nature versus nurture in silico", arXiv 2010.04466, section 3.</description></item>
/// </list>
/// </remarks>
/// <example><code>
/// var bandit = new GaussianBandit([(0, 0), (-1, 2)], pulls: 20);           // arm 0 pays 0 for certain
/// bandit.Step(GaussianTally.Empty(2), 0, new RandomStream(1)).Sum(0) // 0
/// </code></example>
public sealed class GaussianBandit : IEnvironment<GaussianTally, int>
{
    private readonly (double Mean, double Deviation)[] arms;

    /// <param name="arms">Mean and deviation of a payment of each arm; a deviation of 0 is a certain payment.</param>
    /// <param name="pulls">After so many pulls it ends, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">No arms, no pulls, a mean that is not finite, or a deviation that is not finite or negative.</exception>
    public GaussianBandit(IReadOnlyList<(double Mean, double Deviation)> arms, int pulls)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(arms.Count, 1, nameof(arms));
        ArgumentOutOfRangeException.ThrowIfLessThan(pulls, 1);
        foreach (var (index, arm) in arms.Index())
            if (!double.IsFinite(arm.Mean) || !(arm.Deviation >= 0 && double.IsFinite(arm.Deviation)))
                throw new ArgumentOutOfRangeException(nameof(arms), $"Arm {index} is {arm}; mean and deviation must be finite, the deviation at least 0.");
        (this.arms, Pulls, Actions) = ([.. arms], pulls, [.. Enumerable.Range(0, arms.Count)]);
    }

    /// <summary>What the pull paid.</summary>
    public static RewardFunction<GaussianTally, int> Reward { get; } = new("payoff", (tally, arm, next) => next.Sum(arm) - tally.Sum(arm));

    /// <summary>Number of pulls after which it ends.</summary>
    public int Pulls { get; }

    /// <inheritdoc/>
    public IReadOnlyList<int> Actions { get; }

    /// <inheritdoc/>
    public bool IsTerminal(GaussianTally state) => state.TotalPulls >= Pulls;

    /// <inheritdoc/>
    public GaussianTally Start(RandomStream random) => GaussianTally.Empty(arms.Length);

    /// <inheritdoc/>
    /// <remarks>Takes one number, also for a certain payment, so that arms with and without noise can be compared on common numbers.</remarks>
    public GaussianTally Step(GaussianTally state, int action, RandomStream random) => IsTerminal(state)
        ? state
        : state.After(action, arms[action].Mean + arms[action].Deviation * random.NextNormal());
}
