using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace InnerAlignment.Course.Seeds;

/// <summary>Seeds a thousand apart, so that the small numbers that a notebook adds to its seed never meet those of another run.</summary>
/// <param name="First">At least 1.</param>
/// <param name="Last">At least <paramref name="First"/>.</param>
internal sealed record SeedRange(int First, int Last)
{
    public const int Largest = 1_000_000;

    private const ulong Step = 1000;

    public static SeedRange Default { get; } = new(1, 10);

    /// <summary>The seeds themselves.</summary>
    public ImmutableArray<ulong> Seeds => [.. Enumerable.Range(First, Last - First + 1).Select(n => Step * (ulong)n)];

    /// <summary>Reads <c>A..B</c>, or a single number.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SeedRange? range)
    {
        var ends = text.Split("..");
        range = ends.Length <= 2 && TryParse(ends[0], out int first) && TryParse(ends[^1], out int last) && first <= last ? new SeedRange(first, last) : null;
        return range is not null;
    }

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= Largest;
}
