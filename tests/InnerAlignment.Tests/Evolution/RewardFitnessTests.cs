using InnerAlignment.Evolution;
using InnerAlignment.Planning;
using InnerAlignment.Search;

namespace InnerAlignment.Tests.Evolution;

public class RewardFitnessTests
{
    private static readonly RewardFitness Fitness = new([.. RewardFitness.Worlds().Take(3)], new QLearning());

    /// <summary>Wanting a little for every step and water as well: Singh, Lewis and Barto (2009) report this shape as the fittest.</summary>
    private static readonly double[] ThirstHurts = [-0.05, -0.01, 0.5, 1];

    [Test]
    public void Wanting_fitness_itself_is_not_the_fittest_want() =>
        Assert.That(Fitness.Value(ThirstHurts), Is.LessThan(5 * Fitness.Value(RewardFitness.FitnessAsReward)));

    [Test]
    public void A_search_finds_a_want_that_is_fitter_than_fitness()
    {
        var found = new GeneticAlgorithm(Population: 12, Spread: 1, Seed: 3).Minimize(Fitness, RewardFitness.FitnessAsReward).RunFor(60);

        Assert.That(found.BestValue, Is.LessThan(5 * Fitness.Value(RewardFitness.FitnessAsReward)));
    }

    [Test]
    public void The_same_seed_gives_the_same_lives() =>
        Assert.That(Fitness.Lives(ThirstHurts), Is.EqualTo(new RewardFitness([.. RewardFitness.Worlds().Take(3)], new QLearning()).Lives(ThirstHurts)));

    [Test]
    public void There_are_twelve_gardens() => Assert.That(RewardFitness.Worlds(), Has.Count.EqualTo(12));

    [Test]
    public void Impossible_lives_are_refused()
    {
        Assert.That(() => new RewardFitness([], new QLearning()), Throws.ArgumentException);
        Assert.That(() => new RewardFitness(RewardFitness.Worlds(), new QLearning(), steps: 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Fitness.Lives([1, 2]), Throws.ArgumentException.With.Message.Contains("2 came"));
        Assert.That(Fitness.Value([double.NaN, 0, 0, 0]), Is.NaN);
    }
}
