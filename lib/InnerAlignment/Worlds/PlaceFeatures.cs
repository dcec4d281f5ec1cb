using InnerAlignment.Networks;

namespace InnerAlignment.Worlds;

/// <summary>What a very small network sees of a place in a maze.</summary>
/// <remarks>Six numbers: row and column scaled to <c>[-1, 1]</c>, and for each move (up, right, down, left) 1 where it leads on and -1
/// where a wall stands. With them alone the place is known exactly, so that every assignment of moves to places can be expressed by some
/// network that is large enough. Deterministic.</remarks>
public static class PlaceFeatures
{
    /// <summary>Number of features: 6.</summary>
    public const int Count = 6;

    /// <summary>The features of one place, <c>[6]</c>.</summary>
    public static double[] Of(Maze maze, Position place) =>
    [
        Scaled(place.Row, maze.Rows), Scaled(place.Column, maze.Columns), .. Moves.All.Select(move => maze.Leads(place, move) ? 1.0 : -1.0),
    ];

    /// <summary>The features of all places, <c>[places, 6]</c>, row by row, in the order of <see cref="Maze.Places"/>.</summary>
    public static double[] Of(Maze maze) => [.. maze.Places.SelectMany(place => Of(maze, place))];

    /// <exception cref="ArgumentException">The network does not take the features of a place, or does not answer with one number a move.</exception>
    internal static void RequireFit(Network network)
    {
        if (network.Input.Size != Count || network.Output.Size != Moves.All.Count)
            throw new ArgumentException($"A network that walks takes {Count} features and gives {Moves.All.Count} numbers; this one takes {network.Input} and gives {network.Output}.");
    }

    private static double Scaled(int index, int length) => length == 1 ? 0 : 2.0 * index / (length - 1) - 1;
}
