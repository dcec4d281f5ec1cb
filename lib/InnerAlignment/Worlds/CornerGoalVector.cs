using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>Many levels of the corner-goal family at once.</summary>
/// <remarks>See <see cref="CornerGoalFamily"/> for the picture, the observation and the source; <see cref="CornerGoalWorld"/> is the same world
/// one step at a time. Copy <c>i</c> draws from split <c>i</c> of the seed.</remarks>
public sealed class CornerGoalVector : IVectorEnvironment
{
    private readonly CornerGoalFamily family;
    private readonly RoomView view;
    private readonly KruskalCarver carver;
    private readonly RandomStream[] streams;
    private readonly Level[] fixedLevels;
    private readonly Level[] levels;
    private readonly int[] agents;
    private readonly WorldEvents[] reached;
    private readonly int[] deltas;

    /// <param name="family">Which levels there are.</param>
    /// <param name="count">Number of copies, at least 1.</param>
    /// <param name="seed">All randomness.</param>
    /// <exception cref="ArgumentOutOfRangeException">No copies, or a number of the family is outside its range.</exception>
    public CornerGoalVector(CornerGoalFamily family, int count, ulong seed)
    {
        family.Require();
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        (this.family, view, carver) = (family, new(family.Rooms), new(family.Rooms, family.Rooms, family.Openings));
        var root = new RandomStream(seed);
        streams = [.. Enumerable.Range(0, count).Select(i => root.Split((ulong)i))];
        fixedLevels = [.. Enumerable.Range(0, family.FixedLevels).Select(i => Drawn(root.Split((ulong)(count + i))))];
        levels = [.. Enumerable.Range(0, count).Select(_ => new Level(view, family.RoomCount))];
        (agents, reached, deltas) = (new int[count], new WorldEvents[count], [-family.Rooms, 1, family.Rooms, -1]);
        Reset();
    }

    /// <inheritdoc/>
    public int Count => levels.Length;

    /// <inheritdoc/>
    public int ActionCount => 4;

    /// <inheritdoc/>
    public int FeatureCount => 2 * view.Area;

    /// <inheritdoc/>
    public int MostActive => view.MostPassable + 1;

    /// <inheritdoc/>
    public void Reset()
    {
        for (var i = 0; i < Count; i++)
            Reset(i);
    }

    /// <inheritdoc/>
    public void Reset(ReadOnlySpan<bool> which)
    {
        for (var i = 0; i < Count; i++)
            if (which[i])
                Reset(i);
    }

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<int> actions, Span<WorldEvents> events)
    {
        for (var i = 0; i < levels.Length; i++)
            events[i] = Step(i, actions[i]);
    }

    /// <inheritdoc/>
    public void Observe(Span<int> active, Span<int> counts)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            var seen = levels[i].Seen.AsSpan(0, levels[i].SeenCount);
            view.Shift(seen, agents[i], active.Slice(i * MostActive, MostActive));
            counts[i] = seen.Length;
        }
    }

    /// <summary>The present moment of copy <paramref name="index"/>, for looking at and for exact distances. Allocates.</summary>
    public CornerGoalState State(int index)
    {
        var level = levels[index];
        return new(
            new(family.Rooms, family.Rooms, [.. level.Cells], MazeForm.Rooms, []), Place(agents[index]), Place(level.Goal),
            (reached[index] & WorldEvents.Goal) != 0, (reached[index] & WorldEvents.Corner) != 0);

        Position Place(int room) => new(room / family.Rooms, room % family.Rooms);
    }

    private WorldEvents Step(int index, int action)
    {
        var (level, room) = (levels[index], agents[index]);
        if ((level.Cells[room] & 1 << action) == 0 || (reached[index] & WorldEvents.Terminated) != 0)
            return WorldEvents.None;
        agents[index] = room += deltas[action];
        var events = (room == level.Goal ? WorldEvents.Goal : 0) | (room == family.Corner ? WorldEvents.Corner : 0);
        return events == 0 ? WorldEvents.None : Note(index, events);
    }

    private WorldEvents Note(int index, WorldEvents events)
    {
        events &= ~reached[index];
        reached[index] |= events;
        var needed = family.GoesOn ? WorldEvents.Goal | WorldEvents.Corner : WorldEvents.Goal;
        if ((reached[index] & needed) != needed)
            return events;
        reached[index] |= WorldEvents.Terminated;
        return events | WorldEvents.Terminated;
    }

    private void Reset(int index)
    {
        if (fixedLevels.Length > 0)
            levels[index] = fixedLevels[streams[index].NextInt(fixedLevels.Length)];
        else
            Draw(levels[index], streams[index]);
        agents[index] = levels[index].Start;
        reached[index] = agents[index] == family.Corner ? WorldEvents.Corner : WorldEvents.None;
    }

    private Level Drawn(RandomStream random)
    {
        var level = new Level(view, family.RoomCount);
        Draw(level, random);
        return level;
    }

    private void Draw(Level level, RandomStream random)
    {
        (level.Goal, level.Start) = family.Draw(carver, level.Cells, random);
        level.SeenCount = view.WritePassable(level.Cells, level.Seen);
        if (!family.HidesGoal)
            level.Seen[level.SeenCount++] = view.Area + view.IndexOf(level.Goal);
    }

    // Seen: absolute indices of everything that can be seen; the agent's place shifts them all alike.
    private sealed class Level(RoomView view, int rooms)
    {
        public readonly byte[] Cells = new byte[rooms];
        public readonly int[] Seen = new int[view.MostPassable + 1];
        public int SeenCount;
        public int Goal;
        public int Start;
    }
}
