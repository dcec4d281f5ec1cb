namespace InnerAlignment.Search;

/// <summary>What a search saw, iterate by iterate.</summary>
public sealed class SearchTrace
{
    private readonly List<long> evaluations = [];
    private readonly List<double> values = [];
    private readonly List<double> bests = [];
    private readonly List<double[]>? points;

    internal SearchTrace(bool keepPoints) => points = keepPoints ? [] : null;

    /// <summary>Evaluations spent when each iterate was reached, <c>[n]</c>, ascending.</summary>
    public IReadOnlyList<long> Evaluations => evaluations;

    /// <summary>The value of each iterate, <c>[n]</c>.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>The smallest finite value seen up to each iterate, <c>[n]</c>, never rising; infinity before the first.</summary>
    public IReadOnlyList<double> BestValues => bests;

    /// <summary>The point of each iterate, <c>[n][d]</c>; empty unless the run was asked to keep them.</summary>
    public IReadOnlyList<double[]> Points => points ?? [];

    /// <summary>The smallest finite value seen; infinity if there was none.</summary>
    public double BestValue => bests.Count == 0 ? double.PositiveInfinity : bests[^1];

    /// <summary>The point of the smallest value, <c>[d]</c>; empty if there was none.</summary>
    public double[] BestPoint { get; private set; } = [];

    /// <summary>The smallest value seen within so many evaluations; infinity before the first.</summary>
    public double BestWithin(long budget)
    {
        var after = evaluations.BinarySearch(budget + 1);
        after = after < 0 ? ~after : after;
        while (after > 0 && evaluations[after - 1] > budget)
            after--;
        return after == 0 ? double.PositiveInfinity : bests[after - 1];
    }

    internal void Add(Iterate iterate)
    {
        var isBest = double.IsFinite(iterate.Value) && iterate.Value < BestValue;
        if (isBest)
            BestPoint = iterate.Point.ToArray();
        bests.Add(isBest ? iterate.Value : BestValue);
        evaluations.Add(iterate.Evaluations);
        values.Add(iterate.Value);
        points?.Add(iterate.Point.ToArray());
    }
}
