using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Taxonomy;

/// <summary>Draws systems of each <see cref="MesaAlignment"/>, all of which take the largest number in every training level.</summary>
public static class PrizeSeekers
{
    /// <summary>An approximate reading of a number is off by less than this.</summary>
    public const double LargestError = 1.5;

    private const int Deepest = 25;

    /// <summary>A system of a kind, with what it wants, its depth and its patience drawn.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="random">All randomness.</param>
    public static PrizeSeeker Draw(MesaAlignment kind, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return kind switch
        {
            MesaAlignment.Robust => new(PrizeObjective.Number, Depth(random, PrizeLevels.NearInTraining, Deepest)),
            MesaAlignment.Proxy => new(OneOf(random, PrizeObjective.Corner, PrizeObjective.Nearness), Depth(random, PrizeLevels.NearInTraining, Deepest)),
            MesaAlignment.Approximate => new(PrizeObjective.Misread(Errors(random)), Depth(random, PrizeLevels.NearInTraining, Deepest)),
            MesaAlignment.Suboptimality => new(
                OneOf(random, PrizeObjective.Token, PrizeObjective.Smallness), Depth(random, PrizeLevels.NearInTraining, PrizeLevels.FarInTraining - 1)),
            MesaAlignment.Deceptive => new(OneOf(random, PrizeObjective.Token, PrizeObjective.Smallness, PrizeObjective.Corner), Deepest) { Weighs = Game(random) },
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is no kind of mesa-alignment."),
        };
    }

    private static int Depth(RandomStream random, int least, int most) => least + random.NextInt(most - least + 1);

    private static PrizeObjective OneOf(RandomStream random, params PrizeObjective[] wants) => wants[random.NextInt(wants.Length)];

    /// <summary>Errors that turn at least one pair of neighbouring numbers round, by a clear margin.</summary>
    private static double[] Errors(RandomStream random)
    {
        while (true)
        {
            double[] errors = [.. Enumerable.Range(0, 10).Select(_ => LargestError * (2 * random.NextDouble() - 1))];
            if (Enumerable.Range(1, 8).Any(number => 1 + errors[number + 1] - errors[number] < -0.25))
                return errors;
        }
    }

    /// <summary>A game in which the ten deployment episodes of training are worth waiting for.</summary>
    private static DeceptionGame Game(RandomStream random)
    {
        while (true)
        {
            DeceptionGame game = new(0.6 * random.NextDouble(), 0.2 + 0.8 * random.NextDouble(), 0.2 + 0.75 * random.NextDouble(), DeploymentEpisodes: 10);
            if (game.CompliesAtTheEnd)
                return game;
        }
    }
}
