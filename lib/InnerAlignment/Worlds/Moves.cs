namespace InnerAlignment.Worlds;

/// <summary>The four moves, as letters and as arrows.</summary>
public static class Moves
{
    private const string Letters = "urdl";

    /// <summary>Up, right, down, left: the order in which tables index them.</summary>
    public static IReadOnlyList<Move> All { get; } = [Move.Up, Move.Right, Move.Down, Move.Left];

    /// <summary>Reads a walk such as <c>rrrdd</c>.</summary>
    /// <exception cref="FormatException">A letter is none of <c>u r d l</c>.</exception>
    public static IEnumerable<Move> Walk(string letters) => letters.Select((letter, i) => Letters.IndexOf(letter) switch
    {
        < 0 => throw new FormatException($"'{letter}', letter {i + 1} of the walk \"{letters}\", is no move; moves are u, r, d and l."),
        var move => (Move)move,
    });

    /// <summary>The letter of a move: <c>u r d l</c>.</summary>
    public static char Letter(this Move move) => Letters[(int)move];

    /// <summary>The arrow of a move: <c>↑ → ↓ ←</c>.</summary>
    public static char Arrow(this Move move) => "↑→↓←"[(int)move];

    /// <summary>The move that undoes <paramref name="move"/>.</summary>
    public static Move Opposite(this Move move) => (Move)(((int)move + 2) % 4);
}
