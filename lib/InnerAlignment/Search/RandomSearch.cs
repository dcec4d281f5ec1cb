using InnerAlignment.Randomness;

namespace InnerAlignment.Search;

/// <summary>Random search: points thrown into a box, each without regard to the others.</summary>
/// <remarks>Brooks (1958), "A discussion of random methods for seeking maxima". One evaluation per step; the start is the first point. The smallest of n
/// values on the sphere in a box has a closed form, which tests and notebooks compare with.</remarks>
/// <param name="Low">The low end of every coordinate.</param>
/// <param name="High">The high end of every coordinate.</param>
/// <param name="Seed">Which points.</param>
/// <example><code>
/// new RandomSearch(-1, 1).Minimize(new Sphere(2), new[] { 1.0, 1.0 }).RunFor(1000).BestValue &lt; 0.1 // True
/// </code></example>
public sealed record RandomSearch(
    [property: Hyperparameter] double Low = -5,
    [property: Hyperparameter] double High = 5,
    ulong Seed = 1) : IOptimizer<IObjective>
{
    /// <inheritdoc/>
    public IEnumerable<Iterate> Minimize(IObjective objective, ReadOnlyMemory<double> start)
    {
        Objective.Require(this, objective, start);
        if (High < Low)
            throw new ArgumentException(FormattableString.Invariant($"The low end of a coordinate lies below the high one; {Low} and {High} came."));
        return Steps(objective, start.ToArray());
    }

    private IEnumerable<Iterate> Steps(IObjective objective, double[] point)
    {
        var random = new RandomStream(Seed);
        for (var step = 0; ; step++)
        {
            yield return new(step, step + 1, point, objective.Value(point), point);
            for (var i = 0; i < point.Length; i++)
                point[i] = Low + (High - Low) * random.NextDouble();
        }
    }
}
