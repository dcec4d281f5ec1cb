using InnerAlignment.Probability;

namespace InnerAlignment.Worlds;

/// <summary>An animal that must drink before it can eat, in a garden with walls; its fitness is how often it has eaten.</summary>
/// <remarks>
/// <code>
/// #############
/// #F..........#        F  food, in a corner
/// #.#.#.#.#.#.#        W  water, in another
/// #.....#.....#        #  wall; places at odd rows and columns, gaps between them
/// #.#.#.#.#.#.#
/// #.....#.....#
/// ###########.#
/// #.....#.....#
/// #.#.#.#.#.#.#
/// #...........#
/// #.#.#.#.#.#.#
/// #.....#....W#
/// #############
/// </code>
/// <list type="table">
/// <item><term>State</term><description><see cref="HungryThirstyState"/>: one of 36 places, hungry or not, thirsty or not; 144 states.</description></item>
/// <item><term>Actions</term><description>The six of <see cref="Deed"/>. Walls stop a step; eating elsewhere than at the food, and drinking
/// elsewhere than at the water, does nothing.</description></item>
/// <item><term>Constants</term><description>6 x 6 places; thirst returns with probability 0.1 a step. A life has 75,000 steps.</description></item>
/// <item><term>Start</term><description>Any place, hungry and thirsty.</description></item>
/// <item><term>End</term><description>Never: a life is cut short by its rollout.</description></item>
/// <item><term>Reward</term><description>Fitness counts the steps after which the animal is not hungry (<see cref="Fitness"/>). What it wants is any
/// reward on (hungry, thirsty), four numbers (<see cref="Wanting"/>): evolution searches that space.</description></item>
/// <item><term>Source</term><description>Singh, Lewis and Barto (2009), "Where do rewards come from?", Figure 3 and the text beside it.</description></item>
/// </list>
/// Food keeps hunger away for one step only. While thirsty the animal cannot eat, unless <see cref="ThirstBlocksEating"/> is off: the
/// changed world in which an evolved want for water no longer pays.
/// </remarks>
/// <example><code>
/// new HungryThirsty(food: new(0, 0), water: new(5, 5)).States.Count // 144
/// </code></example>
public sealed class HungryThirsty : IFiniteEnvironment<HungryThirstyState, Deed>
{
    private const double Drying = 0.1;

    /// <summary>The garden.</summary>
    public static Maze Garden { get; } = MazePicture.ReadRooms("""
        #############
        #...........#
        #.#.#.#.#.#.#
        #.....#.....#
        #.#.#.#.#.#.#
        #.....#.....#
        ###########.#
        #.....#.....#
        #.#.#.#.#.#.#
        #...........#
        #.#.#.#.#.#.#
        #.....#.....#
        #############
        """);

    /// <summary>The four corners, in which food and water stand.</summary>
    public static IReadOnlyList<Position> Corners { get; } = [new(0, 0), new(0, 5), new(5, 0), new(5, 5)];

    /// <param name="food">A place of the garden, usually a corner.</param>
    /// <param name="water">Another place of the garden, usually a corner.</param>
    /// <exception cref="ArgumentException">Both are the same place, or one lies outside.</exception>
    public HungryThirsty(Position food, Position water)
    {
        if (food == water || !Garden.Contains(food) || !Garden.Contains(water))
            throw new ArgumentException($"Food and water need two different places of the 6 x 6 garden; {food} and {water} came.");
        (Food, Water) = (food, water);
        States = [.. from place in Garden.Places from hungry in Truth from thirsty in Truth select new HungryThirstyState(place, hungry, thirsty)];
        StartDistribution = Distribution.Uniform([.. Garden.Places.Select(place => new HungryThirstyState(place, true, true))]);
    }

    /// <summary>Counts the steps after which the animal is not hungry: what evolution selects for.</summary>
    public static RewardFunction<HungryThirstyState, Deed> Fitness { get; } = new("fitness", (_, _, next) => next.Hungry ? 0 : 1);

    /// <summary>Where the food is.</summary>
    public Position Food { get; }

    /// <summary>Where the water is.</summary>
    public Position Water { get; }

    /// <summary>Whether a thirsty animal cannot eat; true unless the world has changed.</summary>
    public bool ThirstBlocksEating { get; init; } = true;

    /// <inheritdoc/>
    public IReadOnlyList<HungryThirstyState> States { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Deed> Actions { get; } = Enum.GetValues<Deed>();

    /// <inheritdoc/>
    public Distribution<HungryThirstyState> StartDistribution { get; }

    private static bool[] Truth => [false, true];

    /// <summary>A reward made of four numbers: what it is worth to be in each of the four conditions.</summary>
    public static RewardFunction<HungryThirstyState, Deed> Wanting(double hungryThirsty, double hungryOnly, double thirstyOnly, double neither) =>
        new(FormattableString.Invariant($"({hungryThirsty}, {hungryOnly}, {thirstyOnly}, {neither})"), (_, _, next) => next switch
        {
            { Hungry: true, Thirsty: true } => hungryThirsty,
            { Hungry: true } => hungryOnly,
            { Thirsty: true } => thirstyOnly,
            _ => neither,
        });

    /// <inheritdoc/>
    public bool IsTerminal(HungryThirstyState state) => false;

    /// <inheritdoc/>
    public Distribution<HungryThirstyState> Transition(HungryThirstyState state, Deed action)
    {
        var eats = action == Deed.Eat && state.Place == Food && !(state.Thirsty && ThirstBlocksEating);
        var next = state with { Hungry = !eats, Place = action < Deed.Eat ? Garden.After(state.Place, (Move)action) : state.Place };
        if (action == Deed.Drink && state.Place == Water)
            return Distribution.Certain(next with { Thirsty = false });
        return state.Thirsty ? Distribution.Certain(next) : new([(next with { Thirsty = true }, Drying), (next, 1 - Drying)]);
    }
}
