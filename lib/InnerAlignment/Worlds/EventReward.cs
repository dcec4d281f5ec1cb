namespace InnerAlignment.Worlds;

/// <summary>A reward made of events: the sum of what each event of a step is worth.</summary>
/// <remarks>The reward of a vectorised world, kept apart from it: <see cref="Goal"/> is intended in the corner-goal family, <see cref="Corner"/>
/// its proxy; <see cref="Chest"/> is intended in the keys-and-chests family, <see cref="Key"/> its proxy.</remarks>
public sealed class EventReward
{
    private readonly float[] table;

    /// <param name="name">What tables and figures call it.</param>
    /// <param name="worth">Events with what each is worth; an event that comes twice counts twice.</param>
    public EventReward(string name, params IEnumerable<(WorldEvents Event, double Worth)> worth)
    {
        var list = worth.ToList();
        (Name, table) = (name, [.. Enumerable.Range(0, 256).Select(events =>
            (float)list.Where(pair => ((WorldEvents)events & pair.Event) != 0).Sum(pair => pair.Worth))]);
    }

    /// <summary>1 for reaching the goal.</summary>
    public static EventReward Goal { get; } = new("goal", (WorldEvents.Goal, 1));

    /// <summary>1 for reaching the corner.</summary>
    public static EventReward Corner { get; } = new("corner", (WorldEvents.Corner, 1));

    /// <summary>1 for every key.</summary>
    public static EventReward Key { get; } = new("key", (WorldEvents.Key, 1));

    /// <summary>1 for every chest.</summary>
    public static EventReward Chest { get; } = new("chest", (WorldEvents.Chest, 1));

    /// <summary>What tables and figures call it.</summary>
    public string Name { get; }

    /// <summary>The reward of a step with these events.</summary>
    public float this[WorldEvents events] => table[(int)events];

    /// <summary>The rewards of many steps.</summary>
    /// <param name="events"><c>[n]</c>.</param>
    /// <param name="rewards">Receives <c>[n]</c>.</param>
    public void Write(ReadOnlySpan<WorldEvents> events, Span<float> rewards)
    {
        for (var i = 0; i < events.Length; i++)
            rewards[i] = table[(int)events[i]];
    }
}
