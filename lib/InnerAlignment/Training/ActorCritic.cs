using System.Numerics.Tensors;
using InnerAlignment.Networks;
using InnerAlignment.Search;

namespace InnerAlignment.Training;

/// <summary>Advantage actor-critic through whole episodes: one policy-gradient step per batch of complete episodes.</summary>
/// <remarks> Mnih et al. (2016), arXiv 1602.01783, section 4, synchronous and with the advantages of Schulman et al. (2016). The gradient
/// runs back through every step of an episode, so a recurrent network can learn to learn within it (Duan et al. 2016, arXiv 1611.02779).
/// The loss, a mean over steps, is
/// <c>-A log pi(a) + ValueWeight (V - target)^2 / 2 - EntropyWeight H(pi)</c>, with <c>A</c> brought to mean 0 and deviation 1 over the
/// batch. The network puts out one logit per action, then the value. Immutable; deterministic in the seed; one thread; a step allocates
/// nothing.
/// </remarks>
/// <param name="EpisodeSteps">Length of an episode, at least 1; the last step ends it.</param>
/// <example><code>
/// var bandits = new BanditBatch(new BernoulliBandits(2), 16, seed: 1);
/// new ActorCritic(EpisodeSteps: 5).Run(new Network(4, new Gru(8), new Dense(3)), bandits).First().EnvironmentSteps // 80
/// </code></example>
public sealed record ActorCritic([property: Hyperparameter(AtLeast = 1)] int EpisodeSteps)
{
    /// <summary>The update rule.</summary>
    public IUpdateRule Rule { get; init; } = new Adam();

    /// <summary>How the learning rate changes from update to update.</summary>
    public Schedule Schedule { get; init; } = Schedules.Constant;

    /// <summary>Discount <c>gamma</c> in <c>[0, 1]</c>; episodes end, so 1 is allowed.</summary>
    [Hyperparameter(AtLeast = 0, AtMost = 1)]
    public double Discount { get; init; } = 0.99;

    /// <summary><c>lambda</c> of <see cref="GeneralizedAdvantage"/>, in <c>[0, 1]</c>.</summary>
    [Hyperparameter(AtLeast = 0, AtMost = 1)]
    public double Lambda { get; init; } = 0.95;

    /// <summary>Weight of the value function's squared error.</summary>
    [Hyperparameter(AtLeast = 0)]
    public double ValueWeight { get; init; } = 0.5;

    /// <summary>Weight of the entropy bonus in the first update.</summary>
    [Hyperparameter(AtLeast = 0)]
    public double EntropyWeight { get; init; } = 0.01;

    /// <summary>How the entropy weight changes from update to update.</summary>
    public Schedule EntropySchedule { get; init; } = Schedules.Constant;

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
        var learner = new EpisodeLearner(network, environments, EpisodeSteps, hasValue: true, Seed, WriteAdvantages, start.Span);
        var step = new ParameterStep(learner.Parameters, Rule, Schedule, MaximumGradientNorm);
        return PolicyIterate.Sequence(() => learner.Update(
            step, (float)(EntropyWeight * EntropySchedule(step.Taken)), (float)ValueWeight));
    }

    private void WriteAdvantages(EpisodeBatch episodes, Span<float> advantages)
    {
        GeneralizedAdvantage.Estimate(
            episodes.Rewards, episodes.Values, episodes.NextValues, episodes.Ended, episodes.Count, Discount, Lambda, advantages);
        TensorPrimitives.Add(advantages, episodes.Values, episodes.Targets);
        Standardization.Apply(advantages, episodes.Idle);
    }
}
