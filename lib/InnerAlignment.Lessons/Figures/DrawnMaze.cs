using InnerAlignment.Policies;
using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Figures;

/// <summary>A maze to draw, with whatever is known of its places.</summary>
/// <param name="Maze">The maze; the place marked <c>A</c> is drawn as the start, those marked <c>G</c> as goals, other marks by their letter.</param>
public sealed record DrawnMaze(Maze Maze)
{
    /// <summary>The title above this maze; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>What the agent does at each place, shown as arrows; null for none.</summary>
    public Func<Position, Move>? Policy { get; init; }

    /// <summary>Places where nothing is done any more and no arrow stands; the goals unless given otherwise.</summary>
    public IReadOnlyCollection<Position> Ends { get; init; } = Maze.Marked('G');

    /// <summary>A value for each place, shown as its colour; NaN shows bare floor. Null for none.</summary>
    public Func<Position, double>? Values { get; init; }

    /// <summary>What the values are, with their unit.</summary>
    public string ValueName { get; init; } = "value";

    /// <summary>Places walked through, in order; null for none.</summary>
    public IReadOnlyList<Position>? Walk { get; init; }

    /// <summary>The maze of an agent, with the agent's moves.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="title">The title above this maze; null for none.</param>
    public static DrawnMaze Of(MazeAgent agent, string? title = null) =>
        new(agent.World.Maze) { Title = title, Policy = place => agent[place], Ends = agent.World.Ends };
}
