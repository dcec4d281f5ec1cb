using InnerAlignment.Networks;
using InnerAlignment.Policies;
using InnerAlignment.Search;
using InnerAlignment.Worlds;

namespace InnerAlignment.Training;

/// <summary>A network that learns to open chests in mazes of one <see cref="KeysAndChestsFamily"/> and is then examined in others.</summary>
/// <remarks>The course's setting: <c>EmbeddingSum 128, 64, 4 logits + value</c>, ReLU, trained by <see cref="ProximalPolicyOptimization"/> in 256 mazes side by side,
/// 32 steps an update, discount 0.95, episodes of at most 100 steps. Two million steps are 245 updates. Deterministic in the seed; one thread.</remarks>
/// <param name="Family">The levels it is trained in.</param>
/// <param name="Updates">Updates of the parameters, each after 8192 steps; at least 1.</param>
/// <param name="Seed">Seed of levels, start and actions.</param>
public sealed record KeysAndChestsAgent(KeysAndChestsFamily Family, [property: Hyperparameter(AtLeast = 1)] int Updates, ulong Seed)
{
    /// <summary>Mazes side by side.</summary>
    public const int Mazes = 256;

    /// <summary>The longest episode, in training and in examinations.</summary>
    public const int EpisodeSteps = 100;

    private const double Discount = 0.95;

    /// <summary>Trains from a random start.</summary>
    /// <returns><see cref="Updates"/> iterates, lazily; fewer if training diverges.</returns>
    public IEnumerable<PolicyIterate> Train()
    {
        Hyperparameters.Require(this);
        var method = new ProximalPolicyOptimization
        {
            MaximumEpisodeSteps = EpisodeSteps,
            Discount = Discount,
            Schedule = Schedules.Linear(Updates, 0.05),
            Seed = Seed,
        };
        return method.Run(Network(Family), new VectorEnvironmentBatch(new KeysAndChestsVector(Family, Mazes, Seed), EventReward.Chest)).Take(Updates);
    }

    /// <summary>Lets trained parameters walk through fresh levels.</summary>
    /// <param name="parameters">What training found, <c>[d]</c>.</param>
    /// <param name="family">Which levels: <see cref="KeysAndChestsFamily.Tested"/> of the training family, or the family itself.</param>
    /// <param name="levels">Number of levels, at least 1.</param>
    /// <param name="seed">Which levels; not the seed of the training, or they are not fresh.</param>
    public static KeysAndChestsEpisode[] Examine(ReadOnlyMemory<float> parameters, KeysAndChestsFamily family, int levels, ulong seed) => KeysAndChestsTrial.Run(
        family, levels, EpisodeSteps, seed, new NetworkVectorPolicy(Network(family), parameters, Moves.All.Count, seed).Act, Discount);

    // Six and two in training, two and six in the test: keys and chests take as many slots of the observation in both.
    private static Network Network(KeysAndChestsFamily family) => MazeLearning.NetworkFor(new KeysAndChestsVector(family, 1, 0));
}
