namespace InnerAlignment.Worlds;

/// <summary>The exact number of steps from every place of a maze to one target, by breadth-first search.</summary>
/// <remarks>Computed once, in time proportional to the number of places.</remarks>
public sealed class MazeDistances
{
    private readonly Maze maze;
    private readonly int?[] steps;

    internal MazeDistances(Maze maze, Position target)
    {
        if (!maze.Contains(target))
            throw new ArgumentException($"{target} is no place of the maze of {maze.Rows} x {maze.Columns} places.", nameof(target));
        (this.maze, Target, steps) = (maze, target, new int?[maze.Rows * maze.Columns]);
        Flood();
    }

    /// <summary>Where the steps lead to.</summary>
    public Position Target { get; }

    /// <summary>The number of steps from <paramref name="place"/> to the target; null where no way leads there.</summary>
    public int? this[Position place] => maze.Contains(place) ? steps[Index(place)] : null;

    /// <summary>The moves that begin a shortest way from <paramref name="place"/>; none at the target and where no way leads there.</summary>
    public IEnumerable<Move> ShortestMoves(Position place) =>
        Moves.All.Where(move => maze.Leads(place, move) && this[place.Toward(move)] < this[place]);

    /// <summary>The largest number of steps from any place that has a way.</summary>
    public int Largest => steps.Max() ?? 0;

    private void Flood()
    {
        var frontier = new Queue<Position>([Target]);
        steps[Index(Target)] = 0;
        while (frontier.TryDequeue(out var place))
            foreach (var next in Moves.All.Where(move => maze.Leads(place, move)).Select(place.Toward).Where(next => steps[Index(next)] is null))
            {
                steps[Index(next)] = steps[Index(place)] + 1;
                frontier.Enqueue(next);
            }
    }

    private int Index(Position place) => place.Row * maze.Columns + place.Column;
}
