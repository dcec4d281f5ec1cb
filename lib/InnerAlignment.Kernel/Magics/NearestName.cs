namespace InnerAlignment.Kernel.Magics;

/// <summary>Finds the known name that a mistyped one was probably meant to be.</summary>
internal static class NearestName
{
    internal static string To(string typed, IEnumerable<string> known) =>
        known.MinBy(name => Distance(typed.ToLowerInvariant(), name.ToLowerInvariant()))!;

    /// <summary>The least number of insertions, deletions and substitutions (Levenshtein 1966).</summary>
    private static int Distance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            previous = current;
        }
        return previous[^1];
    }
}
