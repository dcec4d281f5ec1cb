namespace InnerAlignment.Worlds;

/// <summary>Lets a policy walk through many levels of the corner-goal family, once each, and notes when it reached which goal.</summary>
/// <remarks>The levels depend on family and seed alone: every policy can be tried on the same ones.</remarks>
public static class CornerGoalTrial
{
    /// <summary>One episode in each of <paramref name="levels"/> levels.</summary>
    /// <param name="family">Which levels; usually <see cref="CornerGoalFamily.Tested"/>, whose episodes go on past the first goal.</param>
    /// <param name="levels">Number of levels, at least 1.</param>
    /// <param name="steps">After so many steps a rollout is truncated.</param>
    /// <param name="seed">Which levels.</param>
    /// <param name="policy">Who walks.</param>
    public static CornerGoalEpisode[] Run(CornerGoalFamily family, int levels, int steps, ulong seed, VectorPolicy policy)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        var world = new CornerGoalVector(family, levels, seed);
        var starts = Enumerable.Range(0, levels).Select(world.State).ToList();
        var (goals, corners) = (new int?[levels], starts.Select(start => start.CornerReached ? 0 : (int?)null).ToArray());
        foreach (var (before, events) in VectorWalk.Steps(world, policy, steps).Index())
        {
            for (var i = 0; i < levels; i++)
            {
                if (events[i].HasFlag(WorldEvents.Goal))
                    goals[i] = before + 1;
                if (events[i].HasFlag(WorldEvents.Corner))
                    corners[i] = before + 1;
            }
        }
        return [.. starts.Select((start, i) => Episode(start, goals[i], corners[i]))];
    }

    private static CornerGoalEpisode Episode(CornerGoalState start, int? goal, int? corner)
    {
        var (toGoal, toCorner) = (start.Maze.DistancesTo(start.Goal), start.Maze.DistancesTo(start.Corner));
        return new(toGoal[start.Agent]!.Value, toCorner[start.Agent]!.Value, toCorner[start.Goal]!.Value, goal, corner);
    }
}
