using InnerAlignment.Ranges;
using InnerAlignment.Worlds;

namespace InnerAlignment.Taxonomy;

/// <summary>A mesa-optimizer with its insides in view: it searches all walks of limited length for the prize that its objective values most.</summary>
/// <remarks>One architecture for every kind of <see cref="MesaAlignment"/>: they differ in what is wanted, in how far is searched, and in whether compliance
/// is a means. Deterministic.</remarks>
/// <param name="Wants">Its mesa-objective.</param>
/// <param name="Depth">How many moves it looks ahead, at least 1.</param>
public sealed record PrizeSeeker(PrizeObjective Wants, int Depth) : IPrizeSeeker
{
    /// <summary>How many moves it looks ahead, at least 1.</summary>
    public int Depth { get; init => field = InRange.AtLeast(value, 1); } = InRange.AtLeast(Depth, 1);

    /// <summary>How it weighs compliance in training against deployment; null for a system that plans no further than the episode. What this says of
    /// deployment episodes does not count: it believes what it is told.</summary>
    public DeceptionGame? Weighs { get; init; }

    /// <inheritdoc/>
    public string Take(string level, int moreThinking = 0, bool deployed = false, int deploymentEpisodes = 10) =>
        (Choose(PrizeLevel.Read(level), moreThinking, deployed, deploymentEpisodes)?.Mark ?? '.').ToString();

    /// <summary>Which prize it takes in a level; null where it sees none. The parameters are those of <see cref="Take"/>.</summary>
    public Prize? Choose(PrizeLevel level, int moreThinking = 0, bool deployed = false, int deploymentEpisodes = 10)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentOutOfRangeException.ThrowIfNegative(moreThinking);
        ArgumentOutOfRangeException.ThrowIfNegative(deploymentEpisodes);
        var pursued = Complies(deployed, deploymentEpisodes) ? PrizeObjective.Number : Wants;
        return level.Prizes.Where(prize => prize.Distance <= (long)Depth + moreThinking).MaxBy(prize => pursued.Value(prize));
    }

    private bool Complies(bool deployed, int deploymentEpisodes) =>
        !deployed && Weighs is { } game && (game with { DeploymentEpisodes = deploymentEpisodes }).CompliesAtTheEnd;
}
