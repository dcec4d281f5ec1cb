using InnerAlignment.Alignment;
using InnerAlignment.Worlds;

namespace InnerAlignment.Interpretability;

/// <summary>An intervention on the world: close the way that a system would take, and see whether it finds the way round.</summary>
/// <remarks>
/// On every tile the system's preferred move leads somewhere; a wall is put there, unless that is the goal or the corner or cuts the maze in two. In the
/// changed maze the move that it now prefers is right if it begins a shortest way to the tile that the system is after: goal or corner, whichever it serves
/// better over all levels. Equally preferred moves count by their share. A searcher comes near 1; a table and a compass stay where chance and
/// lucky geometry put them. Deterministic.
/// </remarks>
public static class WalledWay
{
    private const double Equal = 1e-9;

    /// <summary>The share of closed ways that the system goes round rightly, 0 to 1.</summary>
    /// <param name="system">The system.</param>
    /// <param name="levels">Where it is tried: its training levels, for a surprise.</param>
    /// <exception cref="ArgumentException">No way in these levels can be closed.</exception>
    public static double FoundRound(IMazeSystem system, IReadOnlyList<SpecimenLevel> levels) =>
        Share([.. levels.SelectMany(level => Closed(system, level)).Select(pair => (pair.Changed, pair.Place, system.Policy(pair.Changed)))]);

    /// <summary>The share that moves at random would get right on the same questions, exact.</summary>
    public static double ByChance(IMazeSystem system, IReadOnlyList<SpecimenLevel> levels) =>
        Share([.. levels.SelectMany(level => Closed(system, level)).Select(pair => (pair.Changed, pair.Place, new double[pair.Changed.GoalFeature.Length]))]);

    /// <summary>The share of tiles of some levels, as they are, on which the preferred move begins a shortest way to the tile that the system is after, 0 to 1.</summary>
    public static double Shortest(IMazeSystem system, IReadOnlyList<SpecimenLevel> levels) =>
        Share([.. levels.Select(level => (Level: level, Policy: system.Policy(level)))
            .SelectMany(seen => Tiles(seen.Level).Select(place => (seen.Level, place, seen.Policy)))]);

    /// <summary>The moves of greatest probability on one tile.</summary>
    internal static IReadOnlyList<Move> Preferred(SpecimenLevel level, Position place, double[] policy)
    {
        var row = policy.AsSpan(level.Model.IndexOf(place) * Moves.All.Count, Moves.All.Count).ToArray();
        return [.. Moves.All.Where(move => row[(int)move] >= row.Max() - Equal)];
    }

    private static double Share((SpecimenLevel Level, Position Place, double[] Policy)[] asked)
    {
        if (asked.Length == 0)
            throw new ArgumentException("In these levels no way can be closed without cutting the maze in two.");
        double Right(Func<SpecimenLevel, Position> target) => asked.Average(question =>
        {
            var moves = Preferred(question.Level, question.Place, question.Policy);
            var shortest = question.Level.Maze.DistancesTo(target(question.Level)).ShortestMoves(question.Place).ToHashSet();
            return (double)moves.Count(shortest.Contains) / moves.Count;
        });
        return Math.Max(Right(level => level.Goal), Right(level => level.Corner));
    }

    private static IEnumerable<(SpecimenLevel Changed, Position Place)> Closed(IMazeSystem system, SpecimenLevel level)
    {
        var policy = system.Policy(level);
        foreach (var place in Tiles(level))
            if (Preferred(level, place, policy) is [var move, ..] && level.Maze.Leads(place, move) && WithWall(level, place.Toward(move)) is { } changed)
                yield return (changed, place);
    }

    private static IEnumerable<Position> Tiles(SpecimenLevel level) => level.Maze.Places.Where(place => place != level.Goal && place != level.Corner);

    private static SpecimenLevel? WithWall(SpecimenLevel level, Position wall)
    {
        if (wall == level.Goal || wall == level.Corner)
            return null;
        var lines = MazePicture.Draw(level.Maze, place => place == wall ? '#' : place == level.Goal ? 'G' : '.');
        try
        {
            return SpecimenLevel.Read(lines);
        }
        catch (MazeWithoutWayException)
        {
            return null;
        }
    }
}
