using System.Numerics.Tensors;
using InnerAlignment.Parallelism;
using InnerAlignment.Planning;
using InnerAlignment.Randomness;
using InnerAlignment.Search;
using InnerAlignment.Worlds;

namespace InnerAlignment.Evolution;

/// <summary>How fit a want makes: the number of meals that a learner has in its life if it is born wanting a given reward.</summary>
/// <remarks>
/// Singh, Lewis and Barto (2009), "Where do rewards come from?". The base objective is fitness; the base optimizer, any search that minimizes this
/// objective, looks for the four numbers of a reward on (hungry, thirsty): the want. A bounded learner then does reinforcement learning on the want, not
/// on fitness. Point: <c>[hungry and thirsty, hungry only, thirsty only, neither]</c>. All candidates live through the same random numbers. Lives run
/// on all cores; the result does not depend on how many there are.
/// </remarks>
public sealed class RewardFitness : IObjective
{
    private readonly TabularModel<HungryThirstyState, Deed>[] models;
    private readonly double[][] fitness;
    private readonly QLearning learner;
    private readonly int steps;
    private readonly ulong seed;

    /// <summary>The fitness of wants in the given worlds, one life in each.</summary>
    /// <param name="worlds">At least one; a world given twice brings two lives.</param>
    /// <param name="learner">How each of them learns.</param>
    /// <param name="steps">Length of a life, at least 1.</param>
    /// <param name="seed">The random numbers of all lives.</param>
    /// <exception cref="ArgumentException">There is no world.</exception>
    public RewardFitness(IReadOnlyCollection<HungryThirsty> worlds, QLearning learner, int steps = 75_000, ulong seed = 0)
    {
        if (worlds.Count == 0)
            throw new ArgumentException("Nobody can live without a world.", nameof(worlds));
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        models = [.. worlds.Select(world => world.Tabulate())];
        fitness = [.. models.Select(model => model.PerTransition(HungryThirsty.Fitness))];
        (this.learner, this.steps, this.seed) = (learner, steps, seed);
    }

    /// <summary>Fitness itself as the want: 1 whenever it is not hungry.</summary>
    public static double[] FitnessAsReward => [0, 0, 1, 1];

    /// <summary>A world for each way to put food and water into two of the four corners, 12 in all.</summary>
    /// <param name="thirstBlocksEating">Whether a thirsty animal cannot eat.</param>
    public static IReadOnlyList<HungryThirsty> Worlds(bool thirstBlocksEating = true) =>
        [.. from food in HungryThirsty.Corners
            from water in HungryThirsty.Corners
            where food != water
            select new HungryThirsty(food, water) { ThirstBlocksEating = thirstBlocksEating }];

    /// <summary>Number of coordinates of a want, 4.</summary>
    public int Dimension => 4;

    /// <summary>Minus the mean number of meals; NaN where the want is not finite.</summary>
    /// <param name="point">The want, <c>[4]</c>.</param>
    public double Value(ReadOnlySpan<double> point) =>
        TensorPrimitives.IsFiniteAll(point) ? -Lives(point).Average() : double.NaN;

    /// <summary>The number of meals in each life.</summary>
    /// <param name="want"><c>[4]</c>, finite.</param>
    /// <exception cref="ArgumentException">There are not four numbers.</exception>
    public double[] Lives(ReadOnlySpan<double> want)
    {
        if (want.Length != Dimension)
            throw new ArgumentException($"A want has 4 numbers, one for each of hungry or not, thirsty or not; {want.Length} came.", nameof(want));
        var reward = HungryThirsty.Wanting(want[0], want[1], want[2], want[3]);
        var meals = new double[models.Length];
        var random = new RandomStream(seed);
        AllCores.For(models.Length, life => meals[life] =
            learner.Begin(models[life].Table, models[life].PerTransition(reward), random.Split((ulong)life)).Live(steps, fitness[life]));
        return meals;
    }
}
