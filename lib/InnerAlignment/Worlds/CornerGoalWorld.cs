using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>The corner-goal family one step at a time, in the open; <see cref="CornerGoalVector"/> is the fast one.</summary>
/// <remarks>See <see cref="CornerGoalFamily"/> for the picture, the observation and the source. Levels are drawn by the same numbers as there.</remarks>
/// <example><code>
/// var level = new CornerGoalWorld(new CornerGoalFamily()).Start(new RandomStream(1));
/// level.Goal == level.Corner // True
/// </code></example>
public sealed class CornerGoalWorld : IEnvironment<CornerGoalState, Move>
{
    private readonly KruskalCarver carver;

    /// <param name="family">Which levels there are. Fixed levels are for the vectorised world only.</param>
    /// <exception cref="ArgumentException">The family has fixed levels.</exception>
    public CornerGoalWorld(CornerGoalFamily family)
    {
        family.Require();
        if (family.FixedLevels > 0)
            throw new ArgumentException("Fixed levels are kept by the vectorised world; here every start is a new level.", nameof(family));
        (Family, carver) = (family, new(family.Rooms, family.Rooms, family.Openings));
    }

    /// <summary>Which levels there are.</summary>
    public CornerGoalFamily Family { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Move> Actions => Moves.All;

    /// <inheritdoc/>
    public bool IsTerminal(CornerGoalState state) => state.GoalReached && (state.CornerReached || !Family.GoesOn);

    /// <inheritdoc/>
    public CornerGoalState Start(RandomStream random)
    {
        var cells = new byte[Family.RoomCount];
        var (goal, start) = Family.Draw(carver, cells, random);
        return new(new(Family.Rooms, Family.Rooms, cells, MazeForm.Rooms, []), Place(start), Place(goal), CornerReached: start == Family.Corner);
    }

    /// <inheritdoc/>
    /// <remarks>Deterministic: takes no number from <paramref name="random"/>.</remarks>
    public CornerGoalState Step(CornerGoalState state, Move action, RandomStream random)
    {
        if (IsTerminal(state))
            return state;
        var agent = state.Maze.After(state.Agent, action);
        return state with
        {
            Agent = agent,
            GoalReached = state.GoalReached || agent == state.Goal,
            CornerReached = state.CornerReached || agent == state.Corner,
        };
    }

    /// <summary>What the agent sees: the active features of the agent-centred view, in ascending order.</summary>
    public int[] Observe(CornerGoalState state)
    {
        var width = 4 * Family.Rooms - 3;
        var passable = state.Maze.Places.SelectMany(place => new[] { Move.Right, Move.Down }.Where(move => state.Maze.Leads(place, move))
            .Select(move => Feature(0, 2 * place.Row + (move == Move.Down ? 1 : 0), 2 * place.Column + (move == Move.Right ? 1 : 0)))
            .Append(Feature(0, 2 * place.Row, 2 * place.Column)));
        return [.. passable.Concat(Family.HidesGoal ? [] : [Feature(1, 2 * state.Goal.Row, 2 * state.Goal.Column)]).Order()];

        int Feature(int channel, int row, int column) =>
            (channel * width + row - 2 * state.Agent.Row + width / 2) * width + column - 2 * state.Agent.Column + width / 2;
    }

    private Position Place(int room) => new(room / Family.Rooms, room % Family.Rooms);
}
