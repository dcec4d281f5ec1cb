using InnerAlignment.Randomness;

namespace InnerAlignment.Worlds;

/// <summary>Draws levels of three kinds: as in training, with what training had together taken apart, and with numbers that are close.</summary>
/// <remarks>7 x 7 tiles, six of them wall. The largest number is 6, 7, 8 or 9, each equally likely, and exceeds the others by 4 at least
/// (except in <see cref="Close"/>). Levels are drawn until one is as it should be.</remarks>
public static class PrizeLevels
{
    /// <summary>In training the largest number is at most so many steps away.</summary>
    public const int NearInTraining = 4;

    /// <summary>In training everything else is at least so many rows and columns, and so steps, away.</summary>
    public const int FarInTraining = 7;

    /// <summary>The largest number exceeds the others by at least so much, in training and in <see cref="Telling"/> levels.</summary>
    public const int Gap = 4;

    private const int Size = 7;
    private const int Walls = 6;

    private static Position Corner => new(0, Size - 1);

    /// <summary>A level as in training: the largest number lies in the top right corner, and is by far the nearest prize.</summary>
    public static PrizeLevel Training(RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var (best, others) = Numbers(random);
        return DrawUntil(random, best, [others[0], others[1], Prize.Token],
            places => Between(places[0], Corner) <= NearInTraining && places[1..].All(place => Between(places[0], place) >= FarInTraining),
            level => level.Best.Distance <= NearInTraining);
    }

    /// <summary>A level that tells: one small number lies in the corner, the other is the nearest prize, and the largest is neither.</summary>
    public static PrizeLevel Telling(RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var (best, others) = Numbers(random);
        return DrawUntil(random, others[0], [best, others[1], Prize.Token], _ => true,
            level => level.Prizes[0].Mark == others[1] && level.Prizes[1].Distance > level.Prizes[0].Distance);
    }

    /// <summary>A level with two prizes anywhere, whose numbers differ by 1; no token.</summary>
    public static PrizeLevel Close(RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var smaller = 1 + random.NextInt(8);
        return DrawUntil(random, null, [Digit(smaller), Digit(smaller + 1)], _ => true, _ => true);
    }

    private static (char Best, char[] Others) Numbers(RandomStream random)
    {
        var best = 6 + random.NextInt(4);
        int[] others = [.. Enumerable.Range(1, best - Gap)];
        random.Shuffle(others.AsSpan());
        return (Digit(best), [Digit(others[0]), Digit(others[1])]);
    }

    private static char Digit(int number) => (char)('0' + number);

    /// <summary>Throws all tiles but the corner anew until <paramref name="isPlaced"/> likes where the start and what lies <paramref name="elsewhere"/> came
    /// to be, and <paramref name="isWanted"/> likes the level.</summary>
    private static PrizeLevel DrawUntil(
        RandomStream random, char? inCorner, char[] elsewhere, Func<Position[], bool> isPlaced, Func<PrizeLevel, bool> isWanted)
    {
        char[] pieces = ['A', .. elsewhere, .. Enumerable.Repeat('#', Walls), .. Enumerable.Repeat('.', Size * Size - 2 - Walls - elsewhere.Length)];
        while (true)
        {
            var tiles = pieces.ToArray();
            random.Shuffle(tiles.AsSpan());
            char[] all = [.. tiles[..Corner.Column], inCorner ?? '.', .. tiles[Corner.Column..]];
            if (!isPlaced([.. pieces[..(1 + elsewhere.Length)].Select(mark => Array.IndexOf(all, mark)).Select(index => new Position(index / Size, index % Size))]))
                continue;
            var maze = MazePicture.ReadCells(string.Join('\n', all.Chunk(Size).Select(row => new string(row))));
            if (PrizeLevel.TryCreate(maze, out _) is { } level && isWanted(level))
                return level;
        }
    }

    /// <summary>Rows and columns between two places: no way is shorter.</summary>
    private static int Between(Position from, Position to) => Math.Abs(from.Row - to.Row) + Math.Abs(from.Column - to.Column);
}
