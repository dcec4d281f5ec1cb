using System.Globalization;

namespace InnerAlignment.Course.Run;

/// <summary>One machine's share of the work: the tasks whose index, from 0, leaves <c>Index - 1</c> when divided by <c>Count</c>.</summary>
/// <param name="Index">From 1 to <paramref name="Count"/>.</param>
/// <param name="Count">Into how many shares the work is dealt.</param>
internal sealed record Shard(int Index, int Count)
{
    /// <summary>The whole.</summary>
    public static Shard Whole { get; } = new(1, 1);

    public IEnumerable<T> Of<T>(IEnumerable<T> tasks) => tasks.Where((_, index) => index % Count == Index - 1);

    /// <summary>Reads <c>2/4</c>; null where it is no share.</summary>
    public static Shard? TryParse(string text) =>
        text.Split('/') is [var index, var count] && Number(index) is { } i && Number(count) is { } n && i <= n ? new(i, n) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
