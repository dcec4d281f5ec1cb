namespace InnerAlignment.Worlds;

/// <summary>How a maze is drawn with characters.</summary>
public enum MazeForm
{
    /// <summary>Every character is a place or a wall as large as a place: <c>#</c> is wall, all else can be stood on.</summary>
    Cells,

    /// <summary>Rooms stand at odd rows and columns of the picture; the character between two of them is a wall or a door.</summary>
    Rooms,
}
