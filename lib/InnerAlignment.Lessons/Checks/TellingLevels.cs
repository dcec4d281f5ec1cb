using InnerAlignment.Taxonomy;
using InnerAlignment.Worlds;

namespace InnerAlignment.Lessons.Checks;

/// <summary>Whether a level tells three wants apart, and if not, why.</summary>
public static class TellingLevels
{
    /// <summary>Faults that are usual, with what to tell a learner.</summary>
    public static IReadOnlyList<(string Fault, string Hint)> Hints { get; } =
    [
        (InCorner, "in training the largest number lies in the corner: here it must lie somewhere else"),
        (Nearest, "in training the largest number is the nearest prize: put a smaller one nearer"),
        (Tie, "two prizes are equally near, so nobody can say which of them a system that wants the nearest would take"),
        (Together, "a system that wants the corner and one that wants the nearest prize take the same here: put a small number into the corner and another next to the start"),
        (TooClose, "numbers that are close do not tell a proxy from an approximation: keep the others 4 or more below the largest"),
    ];

    private const string InCorner = "the one who wants the corner takes the largest number";
    private const string Nearest = "the one who wants the nearest prize takes the largest number";
    private const string Tie = "the two nearest prizes are equally near";
    private const string Together = "the one who wants the corner and the one who wants the nearest prize take the same";
    private const string TooClose = "another number is less than 4 below the largest";

    /// <summary>Why a picture is no such level; null where it is one.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="size">Rows and columns.</param>
    /// <param name="largest">The largest number.</param>
    /// <exception cref="ArgumentException">The picture is no level.</exception>
    public static string? Fault(string picture, int size, int largest)
    {
        var level = PrizeLevel.Read(picture);
        Prize? Taken(PrizeObjective want) => new PrizeSeeker(want, 1000).Choose(level);
        var (corner, nearest) = (Taken(PrizeObjective.Corner), Taken(PrizeObjective.Nearness));
        return (level.Maze.Rows, level.Maze.Columns) != (size, size) ? $"the level has {level.Maze.Rows} rows and {level.Maze.Columns} columns"
            : level.Best.Worth != largest ? $"the largest number is {level.Best.Worth}"
            : corner == level.Best ? InCorner
            : nearest == level.Best ? Nearest
            : level.Prizes[1].Distance == level.Prizes[0].Distance ? Tie
            : corner == nearest ? Together
            : level.Prizes.Any(prize => prize != level.Best && prize.Worth > largest - PrizeLevels.Gap) ? TooClose
            : null;
    }
}
