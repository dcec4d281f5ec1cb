namespace InnerAlignment.Worlds;

/// <summary>Something to end an episode at: a number from 1 to 9, or a token.</summary>
/// <param name="Mark">A digit, or <see cref="Token"/>.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Way">A shortest way to it from the start, both ends included, past no other prize.</param>
/// <param name="FromCorner">Rows and columns between it and the top right corner, 0 in the corner; walls are not considered.</param>
public sealed record Prize(char Mark, Position Place, IReadOnlyList<Position> Way, int FromCorner)
{
    /// <summary>The mark of a token: a thing to want that the base objective does not count.</summary>
    public const char Token = 'x';

    /// <summary>What the base objective pays for it: its number, and 0 for a token.</summary>
    public int Worth => IsToken ? 0 : Mark - '0';

    /// <summary>Whether it is a token.</summary>
    public bool IsToken => Mark == Token;

    /// <summary>Steps to it from the start, at least 1.</summary>
    public int Distance => Way.Count - 1;
}
