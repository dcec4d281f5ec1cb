namespace InnerAlignment.Worlds;

/// <summary>A picture of a maze cannot be read; the message names line and column.</summary>
public sealed class MazeFormatException(string message) : FormatException(message);
