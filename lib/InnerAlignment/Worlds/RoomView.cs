using System.Numerics.Tensors;

namespace InnerAlignment.Worlds;

/// <summary>The whole of a square maze of rooms as seen by an agent who stands in the middle of the picture.</summary>
/// <remarks>
/// With <c>k x k</c> rooms the inside of the maze has <c>w = 2k - 1</c> rows and columns (rooms, and doors between them); the view has
/// <c>2w - 1</c>, so that the maze fits wherever the agent stands: 13 for <c>k = 4</c>, 17 for 5. Feature <c>c V + r V' + s</c> says that
/// channel <c>c</c> is present at row <c>r</c>, column <c>s</c> of the view (<c>V'</c> its width, <c>V</c> its area). Channel 0 is whatever
/// can be walked on. An absolute place differs from its place in the view by a number that depends on the agent's room alone.
/// </remarks>
internal sealed class RoomView
{
    private readonly int rooms;
    private readonly int inside;
    private readonly int[] roomIndex;
    private readonly int[] offset;

    public RoomView(int rooms)
    {
        (this.rooms, inside) = (rooms, 2 * rooms - 1);
        Width = 2 * inside - 1;
        roomIndex = [.. Enumerable.Range(0, rooms * rooms).Select(room => Index(2 * (room / rooms), 2 * (room % rooms)))];
        offset = [.. roomIndex.Select(index => Index(inside - 1, inside - 1) - index)];
    }

    /// <summary>Rows and columns of the view.</summary>
    public int Width { get; }

    /// <summary>Features of one channel.</summary>
    public int Area => Width * Width;

    /// <summary>The most places that can be walked on: all rooms and all doors.</summary>
    public int MostPassable => rooms * rooms + 2 * rooms * (rooms - 1);

    /// <summary>What is added to an absolute index when the agent stands in <paramref name="agent"/>.</summary>
    public int Offset(int agent) => offset[agent];

    /// <summary>The absolute index of a room.</summary>
    public int IndexOf(int room) => roomIndex[room];

    /// <summary>Writes the absolute indices of all rooms and doors, and says how many they are.</summary>
    public int WritePassable(ReadOnlySpan<byte> cells, Span<int> passable)
    {
        var count = 0;
        for (var room = 0; room < cells.Length; room++)
        {
            passable[count++] = roomIndex[room];
            if ((cells[room] & 1 << (int)Move.Right) != 0)
                passable[count++] = roomIndex[room] + 1;
            if ((cells[room] & 1 << (int)Move.Down) != 0)
                passable[count++] = roomIndex[room] + Width;
        }
        return count;
    }

    /// <summary>Moves absolute indices into the view of an agent.</summary>
    public void Shift(ReadOnlySpan<int> indices, int agent, Span<int> shifted) => TensorPrimitives.Add(indices, offset[agent], shifted);

    private int Index(int row, int column) => row * Width + column;
}
