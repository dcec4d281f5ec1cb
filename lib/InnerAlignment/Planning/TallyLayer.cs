namespace InnerAlignment.Planning;

/// <summary>Walks through all tallies of a given number of pulls, and knows where each stands among them.</summary>
/// <remarks>A tally of <c>m</c> counts with sum <c>t</c> is a choice of <c>m - 1</c> bars among <c>t + m - 1</c> positions (stars and bars); its rank is that of the
/// combinatorial number system, <c>sum over j of C(bar_j, j + 1)</c> (Knuth, TAOCP 4A, 7.2.1.3). One more of count <c>i</c> moves the bars from <c>i</c> on by
/// one, and the rank by <c>sum over j at least i of C(bar_j, j)</c>. Allocates nothing on its way.</remarks>
internal sealed class TallyLayer
{
    private readonly long[][] binomials;
    private readonly int[] bars;
    private readonly int[] counts;
    private readonly int[] shifts;
    private int positions;

    /// <param name="parts">Number of counts, <c>m</c>, at least 2.</param>
    /// <param name="mostPulls">The largest sum that will be walked through.</param>
    public TallyLayer(int parts, int mostPulls)
    {
        (bars, counts, shifts) = (new int[parts - 1], new int[parts], new int[parts]);
        binomials = new long[mostPulls + parts + 1][];
        for (var n = 0; n < binomials.Length; n++)
        {
            binomials[n] = new long[parts + 1];
            binomials[n][0] = 1;
            for (var k = 1; k <= Math.Min(n, parts); k++)
                binomials[n][k] = checked(binomials[n - 1][k - 1] + (k < n ? binomials[n - 1][k] : 0));
        }
    }

    /// <summary>The present tally, <c>[m]</c>.</summary>
    public ReadOnlySpan<int> Counts => counts;

    /// <summary>By how much the rank grows when one is added to each count, <c>[m]</c>; the last never moves it.</summary>
    public ReadOnlySpan<int> Shifts => shifts;

    /// <summary>Number of tallies with sum <paramref name="pulls"/>.</summary>
    public int CountOf(int pulls) => checked((int)binomials[pulls + bars.Length][bars.Length]);

    /// <summary>The rank of a tally among those of the same sum.</summary>
    public int RankOf(ReadOnlySpan<int> tally)
    {
        var (rank, bar) = (0L, -1);
        for (var j = 0; j < bars.Length; j++)
            rank += binomials[bar += tally[j] + 1][j + 1];
        return (int)rank;
    }

    /// <summary>Goes to the first tally with sum <paramref name="pulls"/>, of rank 0.</summary>
    public void Begin(int pulls)
    {
        positions = pulls + bars.Length;
        for (var j = 0; j < bars.Length; j++)
            bars[j] = j;
        Describe();
    }

    /// <summary>Goes to the tally of the next rank; false after the last.</summary>
    public bool MoveNext()
    {
        var j = 0;
        while (j < bars.Length && bars[j] + 1 == (j + 1 < bars.Length ? bars[j + 1] : positions))
            j++;
        if (j == bars.Length)
            return false;
        bars[j]++;
        while (--j >= 0)
            bars[j] = j;
        Describe();
        return true;
    }

    private void Describe()
    {
        counts[^1] = positions - 1 - bars[^1];
        shifts[^1] = 0;
        for (var j = bars.Length - 1; j >= 0; j--)
        {
            counts[j] = bars[j] - (j > 0 ? bars[j - 1] + 1 : 0);
            shifts[j] = shifts[j + 1] + (int)binomials[bars[j]][j];
        }
    }
}
