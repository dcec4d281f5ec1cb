using InnerAlignment.Probability;
using InnerAlignment.Worlds;

namespace InnerAlignment.Policies;

/// <summary>An agent that takes one certain move at every place of a maze. It prints itself as arrows.</summary>
/// <param name="World">The maze.</param>
/// <param name="Moves">Its moves, in the order of the maze's places.</param>
public sealed record MazeAgent(MazeWorld World, IReadOnlyList<Move> Moves) : IPolicy<Position, Move>
{
    private readonly Dictionary<Position, Move> moves = World.States.Zip(Moves).ToDictionary();

    /// <summary>The move at <paramref name="place"/>.</summary>
    public Move this[Position place] => moves[place];

    /// <inheritdoc/>
    public Distribution<Move> Act(Position state) => Distribution.Certain(this[state]);

    /// <summary>The walk from <paramref name="start"/>, truncated after <paramref name="steps"/> moves.</summary>
    public Trajectory<Position, Move> Walk(Position start, int steps)
    {
        List<Position> states = [start];
        List<Move> actions = [];
        while (actions.Count < steps && !World.IsTerminal(states[^1]))
        {
            actions.Add(this[states[^1]]);
            states.Add(World.Maze.After(states[^1], actions[^1]));
        }
        return new(states, actions, World.IsTerminal(states[^1]) ? Ending.Terminated : Ending.Truncated);
    }

    /// <summary>The maze with an arrow at every place and <c>◎</c> at every end.</summary>
    public override string ToString() => MazePicture.DrawArrows(World.Maze, place => this[place], World.Ends);
}
