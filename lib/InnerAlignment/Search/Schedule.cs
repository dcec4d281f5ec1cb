namespace InnerAlignment.Search;

/// <summary>How the learning rate changes over the course of training: a factor for every step.</summary>
/// <param name="step">The step about to be taken, from 0.</param>
/// <returns>What the rule's learning rate is multiplied by, at least 0.</returns>
public delegate double Schedule(int step);

/// <summary>The usual schedules.</summary>
public static class Schedules
{
    /// <summary>The learning rate stays as it is.</summary>
    public static Schedule Constant { get; } = _ => 1;

    /// <summary>Falls in a straight line from 1 at step 0 to <paramref name="end"/> at step <paramref name="steps"/>, and stays there.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below 1.</exception>
    public static Schedule Linear(int steps, double end = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return step => 1 + (end - 1) * Math.Min(1, (double)step / steps);
    }

    /// <summary>Falls along half a cosine from 1 at step 0 to <paramref name="end"/> at step <paramref name="steps"/>, and stays there.</summary>
    /// <remarks>Loshchilov and Hutter (2017), arXiv 1608.03983, equation 5, without restarts.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below 1.</exception>
    public static Schedule Cosine(int steps, double end = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return step => end + (1 - end) * (1 + Math.Cos(Math.PI * Math.Min(1, (double)step / steps))) / 2;
    }

    /// <summary>Multiplies a schedule by a rise from <c>1 / steps</c> at step 0 to 1 at step <c>steps - 1</c>; 0 steps are no warm-up.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    public static Schedule WithWarmUp(this Schedule schedule, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        return step => schedule(step) * Math.Min(1, (step + 1.0) / steps);
    }
}
