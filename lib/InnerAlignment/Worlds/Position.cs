namespace InnerAlignment.Worlds;

/// <summary>A place in a grid.</summary>
/// <param name="Row">Counted downwards from 0 at the top.</param>
/// <param name="Column">Counted to the right from 0 at the left.</param>
public readonly record struct Position(int Row, int Column)
{
    /// <summary>The neighbouring place in the direction of <paramref name="move"/>, walls not considered.</summary>
    public Position Toward(Move move) => move switch
    {
        Move.Up => new(Row - 1, Column),
        Move.Right => new(Row, Column + 1),
        Move.Down => new(Row + 1, Column),
        _ => new(Row, Column - 1),
    };

    /// <summary><c>(row, column)</c>.</summary>
    public override string ToString() => $"({Row}, {Column})";
}
