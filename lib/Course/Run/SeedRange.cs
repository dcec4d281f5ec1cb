using System.Globalization;

namespace InnerAlignment.Course.Run;

/// <summary>Seeds from one number to another, both included.</summary>
/// <param name="First">At least 1.</param>
/// <param name="Last">At least <paramref name="First"/>, at most <see cref="Largest"/>.</param>
internal sealed record SeedRange(ulong First, ulong Last)
{
    public const ulong Largest = 1_000_000;

    public IEnumerable<ulong> All
    {
        get
        {
            for (var seed = First; seed <= Last; seed++)
                yield return seed;
        }
    }

    /// <summary>Reads <c>1..10</c>, or <c>7</c> alone; null where it is no range of numbers from 1 to a million.</summary>
    public static SeedRange? TryParse(string text)
    {
        var ends = text.Split("..");
        return ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[^1]) is { } last && first <= last && last <= Largest ? new(first, last) : null;
    }

    private static ulong? Number(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
