using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>Grows one maze after another into memory that the caller keeps, allocating nothing.</summary>
internal sealed class KruskalCarver
{
    private readonly (int Room, int Next, Move Move)[] inOrder;
    private readonly (int Room, int Next, Move Move)[] walls;
    private readonly int[] parents;
    private readonly double openings;

    public KruskalCarver(int rows, int columns, double openings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (openings is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(openings), openings, "The share of further doors must be a probability, from 0 to 1.");
        this.openings = openings;
        parents = new int[rows * columns];
        inOrder = [.. from room in Enumerable.Range(0, parents.Length)
                      from move in new[] { Move.Right, Move.Down }
                      where move == Move.Right ? room % columns < columns - 1 : room / columns < rows - 1
                      select (room, room + (move == Move.Right ? 1 : columns), move)];
        walls = new (int, int, Move)[inOrder.Length];
    }

    /// <summary>Writes a new maze over <paramref name="cells"/>, one byte a room as in <see cref="Maze"/>.</summary>
    public void Carve(Span<byte> cells, RandomStream random)
    {
        cells.Fill(Maze.Standable);
        inOrder.CopyTo(walls);      // so that a maze depends on its random numbers alone, not on the mazes before
        for (var room = 0; room < parents.Length; room++)
            parents[room] = room;
        for (var i = 0; i < walls.Length; i++)
        {
            var chosen = i + random.NextInt(walls.Length - i);
            (walls[i], walls[chosen]) = (walls[chosen], walls[i]);
            var (room, next, move) = walls[i];
            if (!Join(room, next) && !(openings > 0 && random.NextDouble() < openings))
                continue;
            cells[room] |= (byte)(1 << (int)move);
            cells[next] |= (byte)(1 << (int)move.Opposite());
        }
    }

    // Union by path halving alone: the trees are small and are thrown away after each maze.
    private bool Join(int room, int next)
    {
        var (a, b) = (Root(room), Root(next));
        parents[a] = b;
        return a != b;
    }

    private int Root(int room)
    {
        while (parents[room] != room)
            room = parents[room] = parents[parents[room]];
        return room;
    }
}
