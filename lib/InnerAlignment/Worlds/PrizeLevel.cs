namespace InnerAlignment.Worlds;

/// <summary>A maze in which one episode is one choice: the agent walks to a prize, and the first that it comes to ends the episode.</summary>
/// <remarks>
/// <code>
/// . . # . . . 8        A     the start
/// . . . . A . .        1..9  a prize of that number
/// . # . . . # .        x     a token, for which the base objective pays nothing
/// 2 . . . . . .        #     wall
/// </code>
/// <list type="table">
/// <item><term>Reward</term><description>Intended, and in training: the number of the prize that was taken.</description></item>
/// <item><term>Training</term><description><see cref="PrizeLevels.Training"/>: the largest number is also the nearest prize, and lies in the corner.</description></item>
/// <item><term>Source</term><description>This course, after the corner goals of Langosco et al. (2022), arXiv 2105.14111.</description></item>
/// </list>
/// </remarks>
/// <example><code>
/// PrizeLevel.Read("A.7\n..x").Best.Distance // 2
/// </code></example>
public sealed class PrizeLevel
{
    private PrizeLevel(Maze maze, Position start, IReadOnlyList<Prize> prizes) => (Maze, Start, Prizes, Best) = (maze, start, prizes, prizes.MaxBy(prize => prize.Worth)!);

    /// <summary>The maze, with its marks.</summary>
    public Maze Maze { get; }

    /// <summary>Where the episode begins.</summary>
    public Position Start { get; }

    /// <summary>The prizes, nearest first; of equally near ones those further up, then further left, first.</summary>
    public IReadOnlyList<Prize> Prizes { get; }

    /// <summary>The prize with the largest number.</summary>
    public Prize Best { get; }

    /// <summary>Reads a level from a picture.</summary>
    /// <exception cref="MazeFormatException">The picture is no maze.</exception>
    /// <exception cref="ArgumentException">Not exactly one start, no number, two equal marks, an unknown mark, or a prize to which no way leads but past another.</exception>
    public static PrizeLevel Read(string picture)
    {
        var maze = MazePicture.ReadCells(picture);
        return TryCreate(maze, out var fault) ?? throw new ArgumentException($"This is no level: {fault}. It was:\n{picture}", nameof(picture));
    }

    /// <summary>The share of the best possible number that a choice earns, 0 to 1; 0 where nothing was taken.</summary>
    public double Share(Prize? taken) => (double)(taken?.Worth ?? 0) / Best.Worth;

    /// <summary>The picture, which <see cref="Read"/> reads again.</summary>
    public override string ToString() => Maze.ToString();

    internal static PrizeLevel? TryCreate(Maze maze, out string? fault)
    {
        var marked = Marks.SelectMany(mark => maze.Marked(mark).Select(place => (Mark: mark, Place: place))).ToArray();
        fault = Fault(maze, marked);
        if (fault is not null)
            return null;
        var start = maze.Marked('A')[0];
        var cameFrom = Flood(maze, start, [.. marked.Select(prize => prize.Place)]);
        var lost = marked.FirstOrDefault(prize => !cameFrom.ContainsKey(prize.Place));
        if (lost != default)
        {
            fault = $"no way leads from A to {lost.Mark} but past another prize";
            return null;
        }
        return new(maze, start, [.. marked.Select(prize => Found(maze, prize.Mark, prize.Place, cameFrom))
            .OrderBy(prize => prize.Distance).ThenBy(prize => prize.Place.Row).ThenBy(prize => prize.Place.Column)]);
    }

    private static readonly char[] Marks = [.. "123456789", Prize.Token];

    private static string? Fault(Maze maze, (char Mark, Position Place)[] marked) =>
        maze.Marked('A').Count is not 1 and var starts ? $"a level has one start A, and here are {starts}"
        : marked.All(prize => prize.Mark == Prize.Token) ? "a level has at least one prize with a number"
        : marked.GroupBy(prize => prize.Mark).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"{twice.Key} stands in it twice, and each prize needs a mark of its own"
        : maze.Letters.Except([.. Marks, 'A']).ToArray() is [var odd, ..] ? $"'{odd}' is no mark; prizes are 1 to 9 and x, the start is A"
        : null;

    private static Prize Found(Maze maze, char mark, Position place, Dictionary<Position, Position> cameFrom)
    {
        List<Position> way = [place];
        while (cameFrom[way[^1]] is var before && before != way[^1])
            way.Add(before);
        way.Reverse();
        return new(mark, place, way, place.Row + maze.Columns - 1 - place.Column);
    }

    /// <summary>From where each place is first reached, breadth first; prizes end the walk. The start comes from itself.</summary>
    private static Dictionary<Position, Position> Flood(Maze maze, Position start, HashSet<Position> ends)
    {
        Dictionary<Position, Position> cameFrom = new() { [start] = start };
        Queue<Position> frontier = new([start]);
        while (frontier.TryDequeue(out var place))
        {
            foreach (var next in Moves.All.Where(move => maze.Leads(place, move)).Select(place.Toward).Where(next => cameFrom.TryAdd(next, place)))
            {
                if (!ends.Contains(next))
                    frontier.Enqueue(next);
            }
        }
        return cameFrom;
    }
}
