using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Checks;

/// <summary>Agents that walk through a picture of 4 x 4 rooms, reached by questions only. Some want the goal, some the corner, some get lost.</summary>
/// <remarks>Each takes a picture with a start <c>A</c> and a goal <c>G</c>, and returns the rooms it was in, <c>[row, column]</c>, for at most 60 steps.</remarks>
internal static class Strollers
{
    private const int Steps = 60;

    /// <summary>Takes a shortest way to the goal; one step in ten goes astray.</summary>
    public static Func<string, int[][]> ToGoal(ulong seed, double slips = 0.1) => Slipping(seed, slips, (maze, here) => Toward(maze, here, maze.Marked('G').Single()));

    /// <summary>Takes a shortest way to the corner, and stays there.</summary>
    public static Func<string, int[][]> ToCorner(ulong seed, double slips = 0.1) => Slipping(seed, slips, (maze, here) => Toward(maze, here, Corner(maze)));

    /// <summary>Moves at random.</summary>
    public static Func<string, int[][]> Stumbling(ulong seed) => Slipping(seed, 1, (_, _) => Move.Up);

    /// <summary>Goes straight at the goal, and knows of no walls.</summary>
    public static int[][] Compass(string picture) => Walk(picture, (maze, here) => Straight(here, maze.Marked('G').Single()));

    /// <summary>Goes up and right: in rooms without walls it comes to the corner.</summary>
    public static int[][] UpAndRight(string picture) => Walk(picture, (maze, here) => Straight(here, Corner(maze)));

    private static Func<string, int[][]> Slipping(ulong seed, double slips, Func<Maze, Position, Move> choose)
    {
        var random = new RandomStream(seed);
        return picture => Walk(picture, (maze, here) => random.NextDouble() < slips ? (Move)random.NextInt(4) : choose(maze, here));
    }

    private static int[][] Walk(string picture, Func<Maze, Position, Move> choose)
    {
        var maze = MazePicture.ReadRooms(picture);
        var (here, goal) = (maze.Marked('A').Single(), maze.Marked('G').Single());
        List<Position> walked = [here];
        while (walked.Count <= Steps && !(walked.Contains(goal) && walked.Contains(Corner(maze))))
            walked.Add(here = maze.After(here, choose(maze, here)));
        return [.. walked.Select(place => new[] { place.Row, place.Column })];
    }

    private static Move Toward(Maze maze, Position here, Position target) => maze.DistancesTo(target).ShortestMoves(here).FirstOrDefault(Move.Up);

    private static Move Straight(Position here, Position target) => (target.Row.CompareTo(here.Row), target.Column.CompareTo(here.Column)) switch
    {
        ( < 0, _) => Move.Up,
        ( > 0, _) => Move.Down,
        (_, < 0) => Move.Left,
        _ => Move.Right,
    };

    private static Position Corner(Maze maze) => new(0, maze.Columns - 1);
}
