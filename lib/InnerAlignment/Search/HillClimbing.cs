using InnerAlignment.Randomness;

namespace InnerAlignment.Search;

/// <summary>Stochastic hill climbing: try a point nearby, keep it if it is no worse.</summary>
/// <remarks>Rechenberg (1973), "Evolutionsstrategie": the (1+1) strategy with the one-fifth rule, in the form of Kern et al. (2004), which grows the step by
/// <c>e^(1/3)</c> after a success and shrinks it so that one success in five keeps it. One evaluation per step.</remarks>
/// <param name="StepSize">Standard deviation of the first try along each coordinate.</param>
/// <param name="Seed">Which tries.</param>
/// <example><code>
/// new HillClimbing().Minimize(new Sphere(2), new[] { 1.0, 1.0 }).RunUntil(target: 1e-6, budget: 5000).Reason // TargetReached
/// </code></example>
public sealed record HillClimbing([property: Hyperparameter(Above = 0)] double StepSize = 1, ulong Seed = 1) : IOptimizer<IObjective>
{
    /// <inheritdoc/>
    public IEnumerable<Iterate> Minimize(IObjective objective, ReadOnlyMemory<double> start)
    {
        Objective.Require(this, objective, start);
        return Steps(objective, start.ToArray());
    }

    private IEnumerable<Iterate> Steps(IObjective objective, double[] best)
    {
        var random = new RandomStream(Seed);
        var (point, size, growth) = (best.ToArray(), StepSize, Math.Exp(1 / (3 * Math.Sqrt(best.Length))));
        var bestValue = objective.Value(best);
        yield return new(0, 1, point, bestValue, best);
        for (var step = 1; ; step++)
        {
            for (var i = 0; i < point.Length; i++)
                point[i] = best[i] + size * random.NextNormal();
            var value = objective.Value(point);
            var success = value <= bestValue;
            size *= success ? growth : Math.Pow(growth, -0.25);
            if (success)
                (bestValue, best) = (value, Copied(point, best));
            yield return new(step, step + 1, point, value, best);
        }
    }

    private static double[] Copied(double[] from, double[] to)
    {
        from.CopyTo(to, 0);
        return to;
    }
}
