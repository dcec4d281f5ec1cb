namespace InnerAlignment.Worlds;

/// <summary>A moment in a level of the keys-and-chests family.</summary>
/// <param name="Maze">The maze of the level.</param>
/// <param name="Agent">The room of the agent.</param>
/// <param name="Keys">The rooms in which keys lie, as bits: room <c>row x columns + column</c>.</param>
/// <param name="Chests">The rooms in which closed chests stand, as bits.</param>
/// <param name="Held">How many keys the agent has.</param>
public sealed record KeysAndChestsState(Maze Maze, Position Agent, ulong Keys, ulong Chests, int Held = 0)
{
    /// <summary>Whether a key lies in <paramref name="room"/>.</summary>
    public bool HasKey(Position room) => (Keys & Bit(room)) != 0;

    /// <summary>Whether a closed chest stands in <paramref name="room"/>.</summary>
    public bool HasChest(Position room) => (Chests & Bit(room)) != 0;

    /// <summary>The picture: <c>A</c> agent, <c>k</c> key, <c>c</c> chest.</summary>
    public override string ToString() => MazePicture.Draw(
        Maze, place => place == Agent ? 'A' : HasKey(place) ? 'k' : HasChest(place) ? 'c' : '.');

    internal ulong Bit(Position room) => 1UL << room.Row * Maze.Columns + room.Column;
}
