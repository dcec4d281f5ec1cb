namespace InnerAlignment.Worlds;

/// <summary>A maze kept in a file.</summary>
/// <param name="Title">What figures call it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Maze">The maze itself.</param>
/// <remarks>The file has lines <c>title: ...</c>, <c>form: cells</c> or <c>form: rooms</c>, <c>source: ...</c>, a blank line, and the picture.</remarks>
public sealed record MazeFile(string Title, string Source, Maze Maze)
{
    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="MazeFormatException">A line of the head is missing or unknown, or the picture cannot be read.</exception>
    public static MazeFile Read(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">Head, blank line, picture.</param>
    /// <param name="name">What messages call the file.</param>
    /// <exception cref="MazeFormatException">A line of the head is missing or unknown, or the picture cannot be read.</exception>
    public static MazeFile Parse(string text, string name = "maze")
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        var head = parts[0].Split('\n').Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        return new(Field("title"), Field("source"), Field("form") switch
        {
            _ when parts.Length < 2 => throw new MazeFormatException($"{name}: a blank line and the picture must follow the head."),
            "cells" => MazePicture.ReadCells(parts[1]),
            "rooms" => MazePicture.ReadRooms(parts[1]),
            var other => throw new MazeFormatException($"{name}: the form is \"{other}\"; it must be cells or rooms."),
        });

        string Field(string key) => head.TryGetValue(key, out var value) ? value
            : throw new MazeFormatException($"{name}: the head has no line \"{key}: ...\"; it needs title, form and source.");
    }
}
