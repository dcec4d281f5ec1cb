using InnerAlignment.Randomness;

namespace InnerAlignment.Search;

/// <summary>Simulated annealing: a walk that goes uphill now and then, less and less often.</summary>
/// <remarks>Kirkpatrick, Gelatt and Vecchi (1983), "Optimization by simulated annealing", with the rule of Metropolis et al. (1953). The temperature falls by a
/// constant factor per step, and the tries shrink with its square root, so that a quadratic is explored equally well at every temperature. One
/// evaluation per step.</remarks>
/// <param name="Temperature">At the first step, in units of the objective: about the height of the ridges to be crossed; larger than 0.</param>
/// <param name="Cooling">What the temperature is multiplied by at each step, in <c>(0, 1)</c>; the default cools by a factor of 400 in 2000 steps.</param>
/// <param name="StepSize">Standard deviation of the first try along each coordinate.</param>
/// <param name="Seed">Which tries.</param>
/// <example><code>
/// new SimulatedAnnealing().Minimize(new Sphere(2), new[] { 1.0, 1.0 }).RunUntil(target: 1e-3, budget: 5000).Reason // TargetReached
/// </code></example>
public sealed record SimulatedAnnealing(
    [property: Hyperparameter(Above = 0)] double Temperature = 1,
    [property: Hyperparameter(Above = 0, Below = 1)] double Cooling = 0.997,
    [property: Hyperparameter(Above = 0)] double StepSize = 2,
    ulong Seed = 1) : IOptimizer<IObjective>
{
    /// <summary>Probability of accepting a step that changes the value by <paramref name="change"/>: <c>min(1, e^(-change / T))</c>.</summary>
    /// <param name="change">New value minus old.</param>
    /// <param name="temperature"><c>T</c>, at least 0; at 0 no step goes uphill.</param>
    public static double Acceptance(double change, double temperature) =>
        change <= 0 ? 1 : temperature == 0 ? 0 : Math.Exp(-change / temperature);

    /// <inheritdoc/>
    public IEnumerable<Iterate> Minimize(IObjective objective, ReadOnlyMemory<double> start)
    {
        Objective.Require(this, objective, start);
        return Steps(objective, start.ToArray());
    }

    private IEnumerable<Iterate> Steps(IObjective objective, double[] current)
    {
        var random = new RandomStream(Seed);
        var (point, temperature) = (current.ToArray(), Temperature);
        var currentValue = objective.Value(current);
        yield return new(0, 1, point, currentValue, current);
        for (var step = 1; ; step++, temperature *= Cooling)
        {
            var size = StepSize * Math.Sqrt(temperature / Temperature);
            for (var i = 0; i < point.Length; i++)
                point[i] = current[i] + size * random.NextNormal();
            var value = objective.Value(point);
            if (random.NextDouble() < Acceptance(value - currentValue, temperature))
            {
                currentValue = value;
                point.CopyTo(current, 0);
            }
            yield return new(step, step + 1, point, value, current);
        }
    }
}
