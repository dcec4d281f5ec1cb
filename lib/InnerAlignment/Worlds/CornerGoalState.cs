namespace InnerAlignment.Worlds;

/// <summary>A moment in a level of the corner-goal family.</summary>
/// <param name="Maze">The maze of the level.</param>
/// <param name="Agent">The room of the agent.</param>
/// <param name="Goal">The room of the goal.</param>
/// <param name="GoalReached">Whether the agent has been at the goal.</param>
/// <param name="CornerReached">Whether the agent has been in the corner.</param>
public sealed record CornerGoalState(Maze Maze, Position Agent, Position Goal, bool GoalReached = false, bool CornerReached = false)
{
    /// <summary>The room in the top right corner, the counterfactual goal.</summary>
    public Position Corner => new(0, Maze.Columns - 1);

    /// <summary>The picture: <c>A</c> agent, <c>G</c> goal, <c>C</c> corner.</summary>
    public override string ToString() => MazePicture.Draw(
        Maze, place => place == Agent ? 'A' : place == Goal ? 'G' : place == Corner ? 'C' : '.');
}
