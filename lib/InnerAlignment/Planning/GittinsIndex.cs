namespace InnerAlignment.Planning;

/// <summary>What an unknown arm is worth: the certain payment per pull for which it would be just as good.</summary>
/// <remarks>The finite-horizon index of a Bernoulli arm with a uniform prior: the largest, over rules for stopping within <c>m</c> pulls, of expected payoffs over expected
/// pulls (Gittins 1979; Niño-Mora 2011, "Computing a classic index for finite-horizon bandits"). Found by Dinkelbach's method: stop optimally for the present ratio, take
/// the ratio of that rule, repeat; it rises and ends after finitely many rules, so the index is exact up to rounding.</remarks>
/// <example><code>
/// GittinsIndex.FiniteHorizon(successes: 0, failures: 0, remaining: 2) // 0.5556
/// </code></example>
public static class GittinsIndex
{
    /// <summary>The index of an arm with a tally.</summary>
    /// <param name="successes">How often it has paid, at least 0.</param>
    /// <param name="failures">How often it has not paid, at least 0.</param>
    /// <param name="remaining">Number of pulls that are left, <c>m</c>, at least 1. With 1 the index is the posterior mean.</param>
    public static double FiniteHorizon(int successes, int failures, int remaining)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfNegative(failures);
        ArgumentOutOfRangeException.ThrowIfLessThan(remaining, 1);
        var (gains, times) = (new double[remaining + 1], new double[remaining + 1]);
        for (var index = (successes + 1.0) / (successes + failures + 2); ;)
        {
            var (gain, time) = StopOptimally(successes, failures, index, gains, times);
            if (gain <= 1e-14 * time)
                return index;
            index += gain / time;
        }
    }

    // Expected payoff less the price of each pull, and expected pulls, when one pull is certain and each further one is taken only at a gain.
    private static (double Gain, double Time) StopOptimally(int successes, int failures, double price, Span<double> gains, Span<double> times)
    {
        gains.Clear();
        times.Clear();
        for (var pulled = gains.Length - 2; pulled >= 0; pulled--)
            for (var paid = 0; paid <= pulled; paid++)
            {
                var pays = (successes + paid + 1.0) / (successes + failures + pulled + 2);
                var gain = pays - price + pays * gains[paid + 1] + (1 - pays) * gains[paid];
                var time = 1 + pays * times[paid + 1] + (1 - pays) * times[paid];
                (gains[paid], times[paid]) = gain > 0 || pulled == 0 ? (gain, time) : (0, 0);
            }
        return (gains[0], times[0]);
    }
}
