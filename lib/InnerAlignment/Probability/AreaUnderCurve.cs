namespace InnerAlignment.Probability;

/// <summary>How well a score ranks two classes: the area under the receiver operating characteristic.</summary>
/// <remarks>Hanley and McNeil (1982): the probability that an example of the one class, drawn at random, has a higher score than one of the other, a tie counting one half.
/// 1 parts the classes wholly, 1/2 is chance. Cost <c>n log n</c>.</remarks>
public static class AreaUnderCurve
{
    /// <summary>The area, from 0 to 1.</summary>
    /// <param name="scores">Scores <c>[n]</c>, none of them NaN.</param>
    /// <param name="positive">Whether each is of the class that should score high, <c>[n]</c>, both classes among them.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or a class is missing.</exception>
    public static double Of(IReadOnlyList<double> scores, IReadOnlyList<bool> positive)
    {
        var positives = positive.Count(label => label);
        if (scores.Count != positive.Count || positives == 0 || positives == positive.Count)
            throw new ArgumentException(
                $"Scores and labels of equal number, both classes among them, were expected; {scores.Count} scores came, and {positives} positive of {positive.Count} labels.", nameof(positive));
        var rankSum = 0.0;
        var below = 0;
        foreach (var tied in Enumerable.Range(0, scores.Count).GroupBy(i => scores[i]).OrderBy(group => group.Key).Select(group => group.ToArray()))
        {
            rankSum += (below + (tied.Length + 1) / 2.0) * tied.Count(i => positive[i]);
            below += tied.Length;
        }
        return (rankSum - positives * (positives + 1.0) / 2) / ((double)positives * (positive.Count - positives));
    }
}
