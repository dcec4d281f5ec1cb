using InnerAlignment.Networks;
using InnerAlignment.Search;

namespace InnerAlignment.Training;

/// <summary>Proximal policy optimization: several epochs over each batch of experience, with steps that do not leave the data's policy far
/// behind.</summary>
/// <remarks>
/// Schulman et al. (2017), arXiv 1707.06347, equations 7 and 9. With <c>rho = pi(a) / pi_old(a)</c> the loss, a mean over steps, is
/// <c>-min(rho A, clip(rho, 1 - Clip, 1 + Clip) A) + ValueWeight (V - target)^2 / 2 - EntropyWeight H(pi)</c>; advantages are those of
/// <see cref="GeneralizedAdvantage"/>, brought to mean 0 and deviation 1 over each batch. Where an episode is truncated, the value of the
/// last state seen stands for the rest (Pardo et al. 2018, arXiv 1712.00378). The network puts out one logit per action, then the value.
/// Immutable; deterministic in the seed; one thread; an update allocates nothing.
/// </remarks>
/// <example><code>
/// var bandits = new BanditBatch(new BernoulliBandits(2), 16, seed: 1);
/// var method = new ProximalPolicyOptimization { Steps = 8, MinibatchSize = 64 };
/// method.Run(new Network(4, new Dense(3)), bandits).First().EnvironmentSteps // 128
/// </code></example>
public sealed record ProximalPolicyOptimization
{
    /// <summary>Steps in every environment per update, at least 1.</summary>
    [Hyperparameter(AtLeast = 1)]
    public int Steps { get; init; } = 32;

    /// <summary>Passes over each batch, at least 1.</summary>
    [Hyperparameter(AtLeast = 1)]
    public int Epochs { get; init; } = 3;

    /// <summary>Examples per gradient step; must divide <c>Steps * environments</c>.</summary>
    [Hyperparameter(AtLeast = 1)]
    public int MinibatchSize { get; init; } = 1024;

    /// <summary>Longer episodes are truncated.</summary>
    [Hyperparameter(AtLeast = 1)]
    public int MaximumEpisodeSteps { get; init; } = int.MaxValue;

    /// <summary>The update rule.</summary>
    public IUpdateRule Rule { get; init; } = new Adam(3e-3);

    /// <summary>How the learning rate changes from update to update.</summary>
    public Schedule Schedule { get; init; } = Schedules.Constant;

    /// <summary>Discount <c>gamma</c> in <c>[0, 1]</c>.</summary>
    [Hyperparameter(AtLeast = 0, AtMost = 1)]
    public double Discount { get; init; } = 0.95;

    /// <summary><c>lambda</c> of <see cref="GeneralizedAdvantage"/>, in <c>[0, 1]</c>.</summary>
    [Hyperparameter(AtLeast = 0, AtMost = 1)]
    public double Lambda { get; init; } = 0.95;

    /// <summary>How far the probability ratio may move before its gradient stops.</summary>
    [Hyperparameter(Above = 0)]
    public double Clip { get; init; } = 0.2;

    /// <summary>Weight of the value function's squared error.</summary>
    [Hyperparameter(AtLeast = 0)]
    public double ValueWeight { get; init; } = 0.5;

    /// <summary>Weight of the entropy bonus.</summary>
    [Hyperparameter(AtLeast = 0)]
    public double EntropyWeight { get; init; } = 0.01;

    /// <summary>Longer gradients are shortened to this length.</summary>
    [Hyperparameter(Above = 0, MayBeInfinite = true)]
    public double MaximumGradientNorm { get; init; } = 0.5;

    /// <summary>Seed of the starting point, the draws of actions and the order of examples.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Trains from the network's own random start.</summary>
    public IEnumerable<PolicyIterate> Run(Network network, IEnvironmentBatch environments) => Run(network, environments, network.Initialize(Seed));

    /// <summary>Trains from <paramref name="start"/>, <c>[d]</c>, which is copied.</summary>
    /// <returns>The iterates from update 1 on, endless unless training diverges.</returns>
    /// <exception cref="ArgumentException">Network, environments, minibatch or start do not fit each other; the message names both
    /// shapes.</exception>
    public IEnumerable<PolicyIterate> Run(Network network, IEnvironmentBatch environments, ReadOnlyMemory<float> start)
    {
        Hyperparameters.Require(this);
        var trainer = new ProximalTrainer(this, network, environments, start.Span);
        return PolicyIterate.Sequence(trainer.Update);
    }
}
