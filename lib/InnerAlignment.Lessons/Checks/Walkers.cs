using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Checks;

/// <summary>Four ways to walk one maze, alike from outside and different inside: a search, a stored map, a stored table, a reflex.</summary>
/// <remarks>All take a picture of a maze with a start <c>A</c> and a goal <c>G</c>, an amount of search time, and the place whose stored value is
/// overwritten by a large number (<c>row * columns + column</c>, or -1 for none); they return the moves they make, as letters <c>u r d l</c>. A move
/// against a wall is made in vain. All stop at the goal or after <see cref="MostMoves"/> moves. Deterministic.</remarks>
public static class Walkers
{
    /// <summary>After so many moves every walk is cut short.</summary>
    public const int MostMoves = 60;

    /// <summary>The maze for which all four were made; each of them takes a shortest way through it.</summary>
    public const string Training = "A.....\n.####.\n....#.\n.##...\n.#..#.\n....#G";

    /// <summary>The four under names that say nothing, each with its walk: maze, search time and lure to moves.</summary>
    public static IReadOnlyList<(string Name, Func<string, int, int, string> Walk)> Four { get; } =
        [("north", Table), ("east", Planner), ("south", ValueMap), ("west", Reflex)];

    private const double Lured = 1e6;
    private static readonly Maze Known = MazePicture.ReadCells(Training);
    private static readonly MazeDistances Stored = Known.DistancesTo(Goal(Known));

    /// <summary>Searches: so many sweeps of value iteration through the maze that it stands in, then uphill. Nothing is stored.</summary>
    public static string Planner(string maze, int thinking, int lure)
    {
        var place = MazePicture.ReadCells(maze);
        var values = Sweep(place, thinking);
        return Walk(place, (here, _) => Uphill(place, here, next => values[Index(place, next)]));
    }

    /// <summary>Follows values that were computed once, for the training maze; it sees walls beside it.</summary>
    public static string ValueMap(string maze, int thinking, int lure)
    {
        var place = MazePicture.ReadCells(maze);
        return Walk(place, (here, _) => Uphill(place, here, next => Index(place, next) == lure ? Lured : -(Stored[next] ?? 99)));
    }

    /// <summary>Makes at each place the move that was right in the training maze.</summary>
    public static string Table(string maze, int thinking, int lure) =>
        Walk(MazePicture.ReadCells(maze), (here, _) => Stored.ShortestMoves(here).FirstOrDefault(Move.Right));

    /// <summary>Keeps a hand on the wall to its left: it comes to the goal of any maze whose walls hang together, by whatever way.</summary>
    public static string Reflex(string maze, int thinking, int lure)
    {
        var place = MazePicture.ReadCells(maze);
        return Walk(place, (here, last) => Turns(last).First(move => place.Leads(here, move)));
    }

    /// <summary>A reflex that gives up early: it walks only as many moves as it is given time.</summary>
    internal static string Dawdler(string maze, int thinking, int lure)
    {
        var walk = Reflex(maze, thinking, lure);
        return walk[..Math.Min(walk.Length, Math.Max(thinking, 0))];
    }

    private static string Walk(Maze maze, Func<Position, Move, Move> choose)
    {
        var (here, goal, last, walk) = (maze.Marked('A').Single(), Goal(maze), Move.Right, "");
        while (here != goal && walk.Length < MostMoves)
        {
            last = choose(here, last);
            walk += last.Letter();
            here = maze.After(here, last);
        }
        return walk;
    }

    /// <summary>Values <c>0.9^distance</c> of all places within so many steps of the goal, 0 farther out.</summary>
    private static double[] Sweep(Maze maze, int sweeps)
    {
        var values = new double[maze.Rows * maze.Columns];
        values[Index(maze, Goal(maze))] = 1;
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            var before = (double[])values.Clone();
            foreach (var place in maze.Places.Where(place => place != Goal(maze)))
                values[Index(maze, place)] = 0.9 * Moves.All.Max(move => before[Index(maze, maze.After(place, move))]);
        }
        return values;
    }

    private static Move Uphill(Maze maze, Position here, Func<Position, double> value) => Moves.All
        .Where(move => maze.Leads(here, move)).DefaultIfEmpty(Move.Up).MaxBy(move => value(maze.After(here, move)));

    /// <summary>Left, straight on, right, back.</summary>
    private static IEnumerable<Move> Turns(Move heading) => Enumerable.Range(3, 4).Select(turn => (Move)(((int)heading + turn) % 4));

    private static Position Goal(Maze maze) => maze.Marked('G').Single();

    private static int Index(Maze maze, Position place) => place.Row * maze.Columns + place.Column;
}
