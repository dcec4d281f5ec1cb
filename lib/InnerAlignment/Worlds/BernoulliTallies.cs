namespace InnerAlignment.Worlds;

/// <summary>Lists every tally, for small bandits.</summary>
internal static class BernoulliTallies
{
    /// <summary>All tallies of <paramref name="arms"/> arms with at most <paramref name="pulls"/> pulls, fewer pulls first.</summary>
    public static IReadOnlyList<BernoulliTally> UpTo(int arms, int pulls) =>
        [.. Enumerable.Range(0, pulls + 1).SelectMany(total => Splits(2 * arms, total)).Select(counts => BernoulliTally.Of([.. counts]))];

    private static IEnumerable<IEnumerable<int>> Splits(int parts, int total) => parts == 1
        ? [[total]]
        : Enumerable.Range(0, total + 1).SelectMany(first => Splits(parts - 1, total - first).Select(rest => rest.Prepend(first)));
}
