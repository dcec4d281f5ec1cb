namespace InnerAlignment.Grading.Record;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>What to say of a name that is not there.</summary>
    public static string Sentence(string name, IEnumerable<string> known) =>
        known.MinBy(one => Edits(name.ToUpperInvariant(), one.ToUpperInvariant())) is { } nearest ? $"did you mean {nearest}?" : "there are none.";

    /// <summary>Letters to insert, remove or change (Levenshtein).</summary>
    private static int Edits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 0; i < from.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 0; j < to.Length; j++)
                (diagonal, row[j + 1]) = (row[j + 1], Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + (from[i] == to[j] ? 0 : 1)));
        }

        return row[^1];
    }
}
