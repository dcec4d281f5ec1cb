using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>The keys-and-chests family one step at a time, in the open; <see cref="KeysAndChestsVector"/> is the fast one.</summary>
/// <remarks>See <see cref="KeysAndChestsFamily"/> for the picture, the observation and the source. Levels are drawn by the same numbers as there.</remarks>
/// <example><code>
/// var level = new KeysAndChestsWorld(new KeysAndChestsFamily(Keys: 2, Chests: 6)).Start(new RandomStream(1));
/// System.Numerics.BitOperations.PopCount(level.Chests) // 6
/// </code></example>
public sealed class KeysAndChestsWorld : IEnvironment<KeysAndChestsState, Move>
{
    private readonly KruskalCarver carver;

    /// <param name="family">Which levels there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of the family is outside its range.</exception>
    public KeysAndChestsWorld(KeysAndChestsFamily family)
    {
        family.Require();
        (Family, carver) = (family, new(family.Rooms, family.Rooms, family.Openings));
    }

    /// <summary>Which levels there are.</summary>
    public KeysAndChestsFamily Family { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Move> Actions => Moves.All;

    /// <inheritdoc/>
    public bool IsTerminal(KeysAndChestsState state) => state.Chests == 0 || (state.Keys == 0 && state.Held == 0);

    /// <inheritdoc/>
    public KeysAndChestsState Start(RandomStream random)
    {
        var cells = new byte[Family.RoomCount];
        var (keys, chests, start) = Family.Draw(carver, cells, random);
        return new(new(Family.Rooms, Family.Rooms, cells, MazeForm.Rooms, []), new(start / Family.Rooms, start % Family.Rooms), keys, chests);
    }

    /// <inheritdoc/>
    /// <remarks>Deterministic: takes no number from <paramref name="random"/>.</remarks>
    public KeysAndChestsState Step(KeysAndChestsState state, Move action, RandomStream random)
    {
        if (IsTerminal(state))
            return state;
        var moved = state with { Agent = state.Maze.After(state.Agent, action) };
        if (moved.HasKey(moved.Agent))
            return moved with { Keys = moved.Keys & ~moved.Bit(moved.Agent), Held = moved.Held + 1 };
        return moved.HasChest(moved.Agent) && moved.Held > 0
            ? moved with { Chests = moved.Chests & ~moved.Bit(moved.Agent), Held = moved.Held - 1 }
            : moved;
    }

    /// <summary>What the agent sees: the active features of the agent-centred view and of the keys held, in ascending order.</summary>
    public int[] Observe(KeysAndChestsState state)
    {
        var width = 4 * Family.Rooms - 3;
        var doors = state.Maze.Places.SelectMany(place => new[] { Move.Right, Move.Down }.Where(move => state.Maze.Leads(place, move))
            .Select(move => Feature(0, 2 * place.Row + (move == Move.Down ? 1 : 0), 2 * place.Column + (move == Move.Right ? 1 : 0))));
        return [.. Rooms(0, _ => true).Concat(doors).Concat(Rooms(1, state.HasKey)).Concat(Rooms(2, state.HasChest))
            .Append(3 * width * width + Math.Min(state.Held, Family.MostShown)).Order()];

        IEnumerable<int> Rooms(int channel, Func<Position, bool> present) =>
            state.Maze.Places.Where(present).Select(place => Feature(channel, 2 * place.Row, 2 * place.Column));

        int Feature(int channel, int row, int column) =>
            (channel * width + row - 2 * state.Agent.Row + width / 2) * width + column - 2 * state.Agent.Column + width / 2;
    }
}
