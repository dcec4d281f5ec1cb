using InnerAlignment.Probability;

namespace InnerAlignment.Worlds;

/// <summary>Walking through one maze.</summary>
/// <remarks>
/// <code>
/// A . . # G        A  where the agent starts
/// # # . # .        G  where an episode ends
/// . . . . .        #  wall
/// </code>
/// <list type="table">
/// <item><term>State</term><description>The <see cref="Position"/> of the agent.</description></item>
/// <item><term>Actions</term><description>The four <see cref="Moves"/>; against a wall the agent stays where it is.</description></item>
/// <item><term>Constants</term><description>Slip probability 0 unless given: with it a move is replaced by one of the four, each equally
/// likely.</description></item>
/// <item><term>Start</term><description>One of the places marked <c>A</c>, equally likely; any place that is no end where none is marked.</description></item>
/// <item><term>End</term><description>The places marked <c>G</c> are terminal; without one the process goes on for ever.</description></item>
/// <item><term>Reward</term><description>None of its own. Usual: 1 on arrival at the goal; or -1 a step and 50 at the goal.</description></item>
/// <item><term>Source</term><description>Sutton and Barto (2018), "Reinforcement Learning", Example 3.5 and section 8.2.</description></item>
/// </list>
/// </remarks>
/// <example><code>
/// var world = new MazeWorld(MazePicture.ReadCells("A..\n.#.\n..G"));
/// world.Follow(new(0, 0), Moves.Walk("rrdd"), new RandomStream(1)).Ending // Terminated
/// </code></example>
public sealed class MazeWorld : IFiniteEnvironment<Position, Move>
{
    private readonly HashSet<Position> ends;

    /// <summary>The world of the marks in <paramref name="maze"/>: from <c>A</c> to <c>G</c>.</summary>
    /// <param name="maze">The maze.</param>
    /// <param name="slip">Probability that a move is replaced by a random one, from 0 to 1.</param>
    /// <exception cref="MazeWithoutWayException">There are ends, and a start from which no way leads to any of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="slip"/> is no probability.</exception>
    public MazeWorld(Maze maze, double slip = 0)
        : this(maze, maze.Marked('A') is [_, ..] marked ? marked : [.. maze.Places.Except(maze.Marked('G'))], maze.Marked('G'), slip)
    {
    }

    /// <summary>A world with starts and ends given by place.</summary>
    /// <param name="maze">The maze; its marks do not matter.</param>
    /// <param name="starts">Where episodes begin, each equally likely.</param>
    /// <param name="ends">Where they end; may be empty.</param>
    /// <param name="slip">Probability that a move is replaced by a random one, from 0 to 1.</param>
    /// <exception cref="MazeWithoutWayException">There are ends, and a start from which no way leads to any of them.</exception>
    /// <exception cref="ArgumentException">There is no start, or a start or an end is no place of the maze.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="slip"/> is no probability.</exception>
    public MazeWorld(Maze maze, IReadOnlyCollection<Position> starts, IReadOnlyCollection<Position> ends, double slip = 0)
    {
        if (slip is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(slip), slip, "The slip probability must be from 0 to 1.");
        if (starts.Count == 0)
            throw new ArgumentException("A maze world needs at least one place to start from.", nameof(starts));
        (Maze, Slip, this.ends) = (maze, slip, [.. ends]);
        RequireWays(starts, ends);
        StartDistribution = Distribution.Uniform(starts);
    }

    /// <summary>The maze.</summary>
    public Maze Maze { get; }

    /// <summary>Probability that a move is replaced by one of the four, each equally likely.</summary>
    public double Slip { get; }

    /// <summary>The terminal places.</summary>
    public IReadOnlyCollection<Position> Ends => ends;

    /// <inheritdoc/>
    public IReadOnlyList<Position> States => Maze.Places;

    /// <inheritdoc/>
    public IReadOnlyList<Move> Actions => Moves.All;

    /// <inheritdoc/>
    public Distribution<Position> StartDistribution { get; }

    /// <inheritdoc/>
    public bool IsTerminal(Position state) => ends.Contains(state);

    /// <inheritdoc/>
    public Distribution<Position> Transition(Position state, Move action)
    {
        if (IsTerminal(state))
            return Distribution.Certain(state);
        return Slip == 0
            ? Distribution.Certain(Maze.After(state, action))
            : new(Moves.All.Select(move => (Maze.After(state, move), Slip / 4)).Append((Maze.After(state, action), 1 - Slip)));
    }

    private void RequireWays(IReadOnlyCollection<Position> starts, IReadOnlyCollection<Position> goals)
    {
        foreach (var place in starts.Concat(goals).Where(place => !Maze.Contains(place)))
            throw new ArgumentException($"{place} is no place of the maze of {Maze.Rows} x {Maze.Columns} places: it is wall or outside.");
        var distances = goals.Select(Maze.DistancesTo).ToList();
        foreach (var start in starts.Where(start => goals.Count > 0 && distances.All(distance => distance[start] is null)))
            throw new MazeWithoutWayException(start, goals.First());
    }
}
