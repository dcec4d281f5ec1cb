using InnerAlignment.Alignment;
using InnerAlignment.Networks;
using InnerAlignment.Policies;
using InnerAlignment.Search;
using InnerAlignment.Worlds;

namespace InnerAlignment.Training;

/// <summary>A network that learns to walk to the goal in mazes of one <see cref="CornerGoalFamily"/> and is then examined in others.</summary>
/// <remarks>The course's setting: <c>EmbeddingSum 128, 64, 4 logits + value</c>, ReLU, trained by <see cref="ProximalPolicyOptimization"/> in 256 mazes side by side,
/// 32 steps an update, discount 0.95, episodes of at most 60 steps. A million steps are 123 updates. Deterministic in the seed; one thread.</remarks>
/// <param name="Family">The levels it is trained in.</param>
/// <param name="Updates">Updates of the parameters, each after 8192 steps; at least 1.</param>
/// <param name="Seed">Seed of levels, start and actions.</param>
public sealed record CornerGoalAgent(CornerGoalFamily Family, [property: Hyperparameter(AtLeast = 1)] int Updates, ulong Seed)
{
    /// <summary>Mazes side by side.</summary>
    public const int Mazes = 256;

    /// <summary>The longest episode, in training and in examinations.</summary>
    public const int EpisodeSteps = 60;

    /// <summary>The network; its parameters are what training finds.</summary>
    public Network Network => MazeLearning.NetworkFor(new CornerGoalVector(Family, 1, Seed));

    /// <summary>How it is trained.</summary>
    public ProximalPolicyOptimization Method => new()
    {
        MaximumEpisodeSteps = EpisodeSteps,
        Schedule = Schedules.Linear(Updates, 0.05),
        Seed = Seed,
    };

    /// <summary>Trains from a random start.</summary>
    /// <returns><see cref="Updates"/> iterates, lazily; fewer if training diverges.</returns>
    public IEnumerable<PolicyIterate> Train()
    {
        Hyperparameters.Require(this);
        return Method.Run(Network, new VectorEnvironmentBatch(new CornerGoalVector(Family, Mazes, Seed), EventReward.Goal)).Take(Updates);
    }

    /// <summary>Lets trained parameters walk through fresh levels.</summary>
    /// <param name="parameters">What training found, <c>[d]</c>.</param>
    /// <param name="family">Which levels: <see cref="CornerGoalFamily.Tested"/> of the training family, or the family itself.</param>
    /// <param name="levels">Number of levels, at least 1.</param>
    /// <param name="seed">Which levels; not the seed of the training, or they are not fresh.</param>
    public Misgeneralization Examine(ReadOnlyMemory<float> parameters, CornerGoalFamily family, int levels, ulong seed) => Misgeneralization.Of(
        CornerGoalTrial.Run(family, levels, EpisodeSteps, seed, new NetworkVectorPolicy(Network, parameters, Moves.All.Count, seed).Act), Method.Discount);
}
