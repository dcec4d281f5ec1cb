using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>Mazes of rooms grown by Kruskal's algorithm: a random spanning tree, and then some more doors.</summary>
/// <remarks>All inner walls are visited in random order; a wall between two parts that are not yet connected becomes a door, any other
/// becomes one with probability <c>p</c>. Every spanning tree can come out, but not all equally often (that would be Wilson's
/// algorithm). Cost: time nearly linear in the number of walls.</remarks>
public static class KruskalMaze
{
    /// <summary>Grows a maze of <paramref name="rows"/> by <paramref name="columns"/> rooms, in room form, without marks.</summary>
    /// <param name="rows">Rows of rooms, at least 1.</param>
    /// <param name="columns">Columns of rooms, at least 1.</param>
    /// <param name="random">Takes one number for every inner wall, and one more for every wall that the tree leaves standing.</param>
    /// <param name="openings"><c>p</c>, from 0 (a tree: exactly one way between any two rooms) to 1 (no inner walls).</param>
    /// <exception cref="ArgumentOutOfRangeException">No rooms, or <paramref name="openings"/> is no probability.</exception>
    public static Maze Grow(int rows, int columns, RandomStream random, double openings = 0)
    {
        var cells = new byte[rows * columns];
        new KruskalCarver(rows, columns, openings).Carve(cells, random);
        return new(rows, columns, cells, MazeForm.Rooms, []);
    }
}
