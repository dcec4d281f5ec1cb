namespace InnerAlignment.Worlds;

/// <summary>Lets a policy walk through many levels of the keys-and-chests family, once each, and counts what it takes and opens.</summary>
/// <remarks>The levels depend on family and seed alone: every policy can be tried on the same ones.</remarks>
public static class KeysAndChestsTrial
{
    /// <summary>One episode in each of <paramref name="levels"/> levels.</summary>
    /// <param name="family">Which levels.</param>
    /// <param name="levels">Number of levels, at least 1.</param>
    /// <param name="steps">After so many steps a rollout is truncated.</param>
    /// <param name="seed">Which levels.</param>
    /// <param name="policy">Who walks.</param>
    /// <param name="discount"><c>gamma</c> of the returns, in <c>(0, 1]</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static KeysAndChestsEpisode[] Run(KeysAndChestsFamily family, int levels, int steps, ulong seed, VectorPolicy policy, double discount = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        if (discount is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(discount), discount, "A discount of episodes that end lies above 0 and at most at 1.");
        var world = new KeysAndChestsVector(family, levels, seed);
        var episodes = new KeysAndChestsEpisode[levels];
        var worth = 1.0;
        foreach (var events in VectorWalk.Steps(world, policy, steps))
        {
            for (var i = 0; i < levels; i++)
                episodes[i] = After(episodes[i], events[i], worth);
            worth *= discount;
        }
        return episodes;
    }

    private static KeysAndChestsEpisode After(KeysAndChestsEpisode episode, WorldEvents events, double worth)
    {
        var (key, chest) = (events.HasFlag(WorldEvents.Key) ? 1 : 0, events.HasFlag(WorldEvents.Chest) ? 1 : 0);
        return new(episode.Keys + key, episode.Chests + chest, episode.Return + chest * worth);
    }
}
