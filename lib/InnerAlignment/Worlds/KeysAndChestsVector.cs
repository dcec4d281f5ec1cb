using System.Numerics;
using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>Many levels of the keys-and-chests family at once.</summary>
/// <remarks>See <see cref="KeysAndChestsFamily"/> for the picture, the observation and the source; <see cref="KeysAndChestsWorld"/> is the same
/// world one step at a time. Copy <c>i</c> draws from split <c>i</c> of the seed.</remarks>
public sealed class KeysAndChestsVector : IVectorEnvironment
{
    private readonly KeysAndChestsFamily family;
    private readonly RoomView view;
    private readonly KruskalCarver carver;
    private readonly RandomStream[] streams;
    private readonly Level[] levels;
    private readonly int[] deltas;

    /// <param name="family">Which levels there are.</param>
    /// <param name="count">Number of copies, at least 1.</param>
    /// <param name="seed">All randomness.</param>
    /// <exception cref="ArgumentOutOfRangeException">No copies, or a number of the family is outside its range.</exception>
    public KeysAndChestsVector(KeysAndChestsFamily family, int count, ulong seed)
    {
        family.Require();
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        (this.family, view, carver) = (family, new(family.Rooms), new(family.Rooms, family.Rooms, family.Openings));
        var root = new RandomStream(seed);
        streams = [.. Enumerable.Range(0, count).Select(i => root.Split((ulong)i))];
        levels = [.. Enumerable.Range(0, count).Select(_ => new Level(view, family.RoomCount))];
        deltas = [-family.Rooms, 1, family.Rooms, -1];
        Reset();
    }

    /// <inheritdoc/>
    public int Count => levels.Length;

    /// <inheritdoc/>
    public int ActionCount => 4;

    /// <inheritdoc/>
    public int FeatureCount => 3 * view.Area + family.MostShown + 1;

    /// <inheritdoc/>
    public int MostActive => view.MostPassable + family.Keys + family.Chests + 1;

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
            events[i] = Step(levels[i], actions[i]);
    }

    /// <inheritdoc/>
    public void Observe(Span<int> active, Span<int> counts)
    {
        for (var i = 0; i < levels.Length; i++)
            counts[i] = Observe(levels[i], active.Slice(i * MostActive, MostActive));
    }

    /// <summary>The present moment of copy <paramref name="index"/>, for looking at. Allocates.</summary>
    public KeysAndChestsState State(int index)
    {
        var level = levels[index];
        return new(
            new(family.Rooms, family.Rooms, [.. level.Cells], MazeForm.Rooms, []), new(level.Agent / family.Rooms, level.Agent % family.Rooms),
            level.Keys, level.Chests, level.Held);
    }

    private WorldEvents Step(Level level, int action)
    {
        if ((level.Cells[level.Agent] & 1 << action) == 0 || level.IsOver)
            return WorldEvents.None;
        level.Agent += deltas[action];
        var room = 1UL << level.Agent;
        if ((level.Keys & room) != 0)
        {
            level.Keys &= ~room;
            level.Held++;
            return WorldEvents.Key;
        }
        if ((level.Chests & room) == 0 || level.Held == 0)
            return WorldEvents.None;
        level.Chests &= ~room;
        level.Held--;
        return level.IsOver ? WorldEvents.Chest | WorldEvents.Terminated : WorldEvents.Chest;
    }

    private int Observe(Level level, Span<int> active)
    {
        view.Shift(level.Passable.AsSpan(0, level.PassableCount), level.Agent, active);
        var count = level.PassableCount;
        var offset = view.Offset(level.Agent);
        for (var left = level.Keys; left != 0; left &= left - 1)
            active[count++] = offset + view.Area + view.IndexOf(BitOperations.TrailingZeroCount(left));
        for (var left = level.Chests; left != 0; left &= left - 1)
            active[count++] = offset + 2 * view.Area + view.IndexOf(BitOperations.TrailingZeroCount(left));
        active[count++] = 3 * view.Area + Math.Min(level.Held, family.MostShown);
        return count;
    }

    private void Reset(int index)
    {
        var level = levels[index];
        (level.Keys, level.Chests, level.Agent) = family.Draw(carver, level.Cells, streams[index]);
        level.Held = 0;
        level.PassableCount = view.WritePassable(level.Cells, level.Passable);
    }

    private sealed class Level(RoomView view, int rooms)
    {
        public readonly byte[] Cells = new byte[rooms];
        public readonly int[] Passable = new int[view.MostPassable];
        public int PassableCount;
        public ulong Keys;
        public ulong Chests;
        public int Agent;
        public int Held;

        public bool IsOver => Chests == 0 || (Keys == 0 && Held == 0);
    }
}
