using InnerAlignment.Networks;
using InnerAlignment.Search;

namespace InnerAlignment.Training;

/// <summary>The plain policy gradient: make what was done before a high return more likely, by how much higher it was than usual.</summary>
/// <remarks> Williams (1992), "Simple statistical gradient-following algorithms for connectionist reinforcement learning", equation 11,
/// with the rewards to come as return. The baseline of a step is the mean return from that step on over the batch; it changes the variance
/// of the gradient and, but for the share <c>1 / n</c> that each episode has in its own baseline, not its mean. The loss, a mean over
/// steps, is
/// <c>-(G - baseline) log pi(a) - EntropyWeight H(pi)</c>. The network puts out one logit per action. Immutable; deterministic in the seed;
/// one thread; an update allocates nothing.
/// </remarks>
/// <param name="EpisodeSteps">Length of the longest episode, at least 1.</param>
/// <example><code>
/// var bandits = new BanditBatch(new BernoulliBandits(2), 16, seed: 1);
/// new Reinforce(EpisodeSteps: 5).Run(new Network(4, new Dense(2)), bandits).First().EnvironmentSteps // 80
/// </code></example>
public sealed record Reinforce([property: Hyperparameter(AtLeast = 1)] int EpisodeSteps)
{
    /// <summary>The update rule.</summary>
    public IUpdateRule Rule { get; init; } = new Adam();

    /// <summary>How the learning rate changes from update to update.</summary>
    public Schedule Schedule { get; init; } = Schedules.Constant;

    /// <summary>Discount <c>gamma</c> in <c>[0, 1]</c>; episodes end, so 1 is allowed.</summary>
    [Hyperparameter(AtLeast = 0, AtMost = 1)]
    public double Discount { get; init; } = 1;

    /// <summary>Whether the batch mean is taken off the returns.</summary>
    public bool UsesBaseline { get; init; } = true;

    /// <summary>Weight of the entropy bonus.</summary>
    [Hyperparameter(AtLeast = 0)]
    public double EntropyWeight { get; init; }

    /// <summary>Longer gradients are shortened to this length.</summary>
    [Hyperparameter(Above = 0, MayBeInfinite = true)]
    public double MaximumGradientNorm { get; init; } = double.PositiveInfinity;

    /// <summary>Seed of the starting point and of the draws of actions.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Trains from the network's own random start.</summary>
    public IEnumerable<PolicyIterate> Run(Network network, IEnvironmentBatch environments) => Run(network, environments, network.Initialize(Seed));

    /// <summary>Trains from <paramref name="start"/>, <c>[d]</c>, which is copied.</summary>
    /// <returns>The iterates from update 1 on, endless unless training diverges.</returns>
    /// <exception cref="ArgumentException">Network, environments or start do not fit each other; the message names both shapes.</exception>
    public IEnumerable<PolicyIterate> Run(Network network, IEnvironmentBatch environments, ReadOnlyMemory<float> start)
    {
        Hyperparameters.Require(this);
        var learner = new EpisodeLearner(network, environments, EpisodeSteps, hasValue: false, Seed, WriteAdvantages, start.Span);
        var step = new ParameterStep(learner.Parameters, Rule, Schedule, MaximumGradientNorm);
        return PolicyIterate.Sequence(() => learner.Update(step, (float)EntropyWeight, valueWeight: 0));
    }

    private void WriteAdvantages(EpisodeBatch episodes, Span<float> advantages)
    {
        GeneralizedAdvantage.Estimate(                                              // with V = 0 and lambda = 1: the return
            episodes.Rewards, episodes.Values, episodes.NextValues, episodes.Ended, episodes.Count, Discount, 1, advantages);
        for (int start = 0; UsesBaseline && start < advantages.Length; start += episodes.Count)
            SubtractMean(advantages.Slice(start, episodes.Count), episodes.Idle.AsSpan(start, episodes.Count));
    }

    private static void SubtractMean(Span<float> returns, ReadOnlySpan<bool> idle)
    {
        float sum = 0;
        int live = 0;
        for (int i = 0; i < returns.Length; i++)
            (sum, live) = idle[i] ? (sum, live) : (sum + returns[i], live + 1);
        for (int i = 0; i < returns.Length; i++)
            returns[i] -= sum / Math.Max(live, 1);
    }
}
