namespace InnerAlignment.Probability;

/// <summary>How well a score tells two groups apart: the area under the receiver operating characteristic.</summary>
/// <remarks>The probability that a random member of the group scores higher than a random other, ties counting one half: 1 for perfect, 1/2 for useless, below 1/2 for
/// a score that points the wrong way. Computed from ranks: Mann and Whitney (1947); Hanley and McNeil (1982). Deterministic;
/// <c>O(n log n)</c>.</remarks>
public static class RocArea
{
    /// <summary>The area for the scores of members and of others.</summary>
    /// <param name="members">Scores of those that should score high, at least one.</param>
    /// <param name="others">Scores of those that should score low, at least one.</param>
    /// <exception cref="ArgumentException">A group is empty, or a score is NaN.</exception>
    public static double Of(IReadOnlyCollection<double> members, IReadOnlyCollection<double> others)
    {
        if (members.Count == 0 || others.Count == 0)
            throw new ArgumentException($"Both groups need a member; {members.Count} and {others.Count} came.");
        if (members.Concat(others).Any(double.IsNaN))
            throw new ArgumentException("A score is NaN: it has no rank.");
        var ranks = members.Select(score => (score, true)).Concat(others.Select(score => (score, false)))
            .GroupBy(entry => entry.score).OrderBy(group => group.Key);
        var (below, sum) = (0, 0.0);
        foreach (var tied in ranks)
        {
            var count = tied.Count();
            sum += tied.Count(entry => entry.Item2) * (below + (count + 1) / 2.0); // equal scores share their mean rank
            below += count;
        }
        return (sum - members.Count * (members.Count + 1) / 2.0) / ((double)members.Count * others.Count);
    }
}
