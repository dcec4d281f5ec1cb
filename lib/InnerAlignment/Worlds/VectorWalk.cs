namespace InnerAlignment.Worlds;

/// <summary>Lets a policy step every copy of a world.</summary>
internal static class VectorWalk
{
    /// <summary>What happened in every copy, step by step, <c>[n]</c>; the array is the same one each time.</summary>
    /// <param name="world">Where; it stands as it was reset.</param>
    /// <param name="policy">Who walks.</param>
    /// <param name="steps">How many steps, at least 0.</param>
    public static IEnumerable<WorldEvents[]> Steps(IVectorEnvironment world, VectorPolicy policy, int steps)
    {
        var (active, counts) = (new int[world.Count * world.MostActive], new int[world.Count]);
        var (actions, events) = (new int[world.Count], new WorldEvents[world.Count]);
        for (var step = 0; step < steps; step++)
        {
            world.Observe(active, counts);
            policy(active, counts, actions);
            world.Step(actions, events);
            yield return events;
        }
    }
}
