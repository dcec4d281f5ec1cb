using System.Globalization;

namespace InnerAlignment.Course.Sweep;

/// <summary>Seeds from one number to another, both included.</summary>
internal sealed record SeedRange(ulong First, ulong Last)
{
    private const ulong Most = 1_000_000;

    public IEnumerable<ulong> All
    {
        get
        {
            for (var seed = First; seed <= Last; seed++)
                yield return seed;
        }
    }

    /// <summary>Reads <c>1..10</c>, or <c>7</c> alone; null where it is no range of up to a million seeds.</summary>
    public static SeedRange? TryParse(string text)
    {
        var ends = text.Split("..");
        return ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[^1]) is { } last && first <= last && last <= Most ? new(first, last) : null;
    }

    private static ulong? Number(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
