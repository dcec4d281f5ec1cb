namespace InnerAlignment.Worlds;

/// <summary>Asks whoever walks the corner-goal family from outside: a picture in, the rooms walked through out.</summary>
public static class CornerGoalQuestions
{
    /// <summary>A policy as a function of pictures: <c>A</c> where it starts, <c>G</c> the goal; the answer is a row <c>[row, column]</c> for every moment, the start first.</summary>
    /// <remarks>A walk ends when it has been at the goal and in the corner, or after <paramref name="steps"/> steps. The function throws <see cref="MazeFormatException"/> for what is
    /// no picture of rooms, and <see cref="ArgumentException"/> for one of another size or without one A and one G.</remarks>
    /// <param name="family">What the policy sees: its size, and whether the goal is hidden.</param>
    /// <param name="policy">Who walks, one level at a time.</param>
    /// <param name="steps">After so many steps a walk is truncated.</param>
    public static Func<string, int[][]> To(CornerGoalFamily family, VectorPolicy policy, int steps = 60)
    {
        var world = new CornerGoalWorld(family with { FixedLevels = 0, GoesOn = true });
        var slots = new CornerGoalVector(world.Family, 1, 0).MostActive;
        return picture => [.. Walk(world, Start(picture, family.Rooms), policy, slots, steps).Select(room => new[] { room.Row, room.Column })];
    }

    private static CornerGoalState Start(string picture, int rooms)
    {
        var maze = MazePicture.ReadRooms(picture);
        if (maze.Rows != rooms || maze.Columns != rooms)
            throw new ArgumentException($"The picture has {maze.Rows} x {maze.Columns} rooms; expected {rooms} x {rooms}, that is {2 * rooms + 1} lines of {2 * rooms + 1} characters.");
        return (maze.Marked('A'), maze.Marked('G')) is ([var start], [var goal])
            ? new(maze, start, goal, CornerReached: start == new Position(0, rooms - 1))
            : throw new ArgumentException($"A question has one A and one G; this picture has {maze.Marked('A').Count} and {maze.Marked('G').Count}.");
    }

    private static IEnumerable<Position> Walk(CornerGoalWorld world, CornerGoalState state, VectorPolicy policy, int slots, int steps)
    {
        yield return state.Agent;
        for (var step = 0; step < steps && !world.IsTerminal(state); step++)
        {
            state = state with { Agent = state.Maze.After(state.Agent, Choose(world.Observe(state), policy, slots)) };
            state = state with { GoalReached = state.GoalReached || state.Agent == state.Goal, CornerReached = state.CornerReached || state.Agent == state.Corner };
            yield return state.Agent;
        }
    }

    private static Move Choose(int[] seen, VectorPolicy policy, int slots)
    {
        var (active, actions) = (new int[slots], new int[1]);
        seen.CopyTo(active, 0);
        policy(active, [seen.Length], actions);
        return (Move)actions[0];
    }
}
