namespace InnerAlignment.Worlds;

/// <summary>No way leads from one place of a maze to another.</summary>
/// <param name="from">Where the way would begin.</param>
/// <param name="to">Where it would lead.</param>
public sealed class MazeWithoutWayException(Position from, Position to)
    : ArgumentException($"No way leads from {from} to {to}: walls separate them. Open one, or move start or goal.")
{
    /// <summary>Where the way would begin.</summary>
    public Position From { get; } = from;

    /// <summary>Where it would lead.</summary>
    public Position To { get; } = to;
}
