namespace InnerAlignment.Search;

/// <summary>A way to search: an immutable record of hyperparameters, the seed included.</summary>
/// <typeparam name="TObjective">What it has to know of the objective: values, or slopes as well.</typeparam>
public interface IOptimizer<in TObjective>
    where TObjective : IObjective
{
    /// <summary>Searches from <paramref name="start"/> for a point of small value.</summary>
    /// <param name="objective">What to make small.</param>
    /// <param name="start">The first point, <c>[d]</c>; copied.</param>
    /// <returns>An endless lazy search: nothing is evaluated before it is asked for. Stop it by <see cref="SearchRuns.RunUntil"/>.</returns>
    /// <exception cref="ArgumentException">The start has another dimension than the objective; the message names both.</exception>
    IEnumerable<Iterate> Minimize(TObjective objective, ReadOnlyMemory<double> start);
}
