namespace InnerAlignment.Search;

/// <summary>Why a search was stopped.</summary>
public enum StopReason
{
    /// <summary>A value at or below the target was seen.</summary>
    TargetReached,

    /// <summary>The evaluations are spent.</summary>
    BudgetSpent,

    /// <summary>A value was NaN or infinite: the search has left the world.</summary>
    Diverged,
}

/// <summary>A finished search: what it saw and why it stopped.</summary>
/// <param name="Trace">Every iterate's evaluations and values.</param>
/// <param name="Reason">Why it stopped.</param>
public sealed record SearchRun(SearchTrace Trace, StopReason Reason)
{
    /// <summary>The smallest value seen.</summary>
    public double BestValue => Trace.BestValue;

    /// <summary>The point of the smallest value seen, <c>[d]</c>.</summary>
    public double[] BestPoint => Trace.BestPoint;
}

/// <summary>Stopping, which is no matter of the search itself.</summary>
public static class SearchRuns
{
    /// <summary>Runs a search until it has seen a value at or below the target, or has spent its evaluations.</summary>
    /// <param name="search">The search.</param>
    /// <param name="target">The value that is good enough.</param>
    /// <param name="budget">Evaluations of the objective, at least 1. A step is not begun unless one as large as the last would still fit; only a first
    /// step that is larger than the budget is evaluated, and then does not count.</param>
    /// <param name="keepPoints">Whether the trace keeps every point as well as every value.</param>
    public static SearchRun RunUntil(this IEnumerable<Iterate> search, double target, long budget, bool keepPoints = false)
    {
        ArgumentNullException.ThrowIfNull(search);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, 1);
        var trace = new SearchTrace(keepPoints);
        var spent = 0L;
        foreach (var iterate in search)
        {
            if (iterate.Evaluations > budget)
                break;
            trace.Add(iterate);
            if (!double.IsFinite(iterate.Value))
                return new(trace, StopReason.Diverged);
            if (iterate.Value <= target)
                return new(trace, StopReason.TargetReached);
            if (iterate.Evaluations + (iterate.Evaluations - spent) > budget)
                break;
            spent = iterate.Evaluations;
        }
        return new(trace, StopReason.BudgetSpent);
    }

    /// <summary>Runs a search until it has spent its evaluations.</summary>
    /// <param name="search">The search.</param>
    /// <param name="budget">Evaluations of the objective, at least 1.</param>
    /// <param name="keepPoints">Whether the trace keeps every point as well as every value.</param>
    public static SearchRun RunFor(this IEnumerable<Iterate> search, long budget, bool keepPoints = false) =>
        search.RunUntil(double.NegativeInfinity, budget, keepPoints);
}
