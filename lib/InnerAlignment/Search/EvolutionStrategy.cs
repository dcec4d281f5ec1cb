using System.Numerics.Tensors;
using InnerAlignment.Randomness;

namespace InnerAlignment.Search;

/// <summary>An evolution strategy with a cumulated step size: a cloud of equal width in all directions that follows its best half.</summary>
/// <remarks>Ostermeier, Gawelczyk and Hansen (1994); the step size as in Hansen (2016), "The CMA evolution strategy: a tutorial",
/// <see href="https://arxiv.org/abs/1604.00772"/>, equations 43 and 44 with covariance one. A step evaluates the whole cloud.</remarks>
/// <param name="StepSize"><c>sigma</c>, the width of the first cloud; a fifth to a third of the region where the minimum is thought to lie.</param>
/// <param name="Seed">Which draws.</param>
/// <example><code>
/// new EvolutionStrategy().Minimize(new Sphere(2), new[] { 1.0, 1.0 }).RunUntil(target: 1e-6, budget: 5000).Reason // TargetReached
/// </code></example>
public sealed record EvolutionStrategy([property: Hyperparameter(Above = 0)] double StepSize = 2, ulong Seed = 1) : IOptimizer<IObjective>
{
    /// <inheritdoc/>
    public IEnumerable<Iterate> Minimize(IObjective objective, ReadOnlyMemory<double> start)
    {
        Objective.Require(this, objective, start);
        return Steps(objective, start.ToArray());
    }

    private IEnumerable<Iterate> Steps(IObjective objective, double[] mean)
    {
        var settings = new RecombinationWeights(mean.Length);
        var cloud = new Cloud(settings.Lambda, mean.Length, new RandomStream(Seed));
        var (path, sigma) = (new double[mean.Length], StepSize);
        for (var step = 0; ; step++)
        {
            cloud.Draw(static (draw, y) => draw.CopyTo(y));
            cloud.Evaluate(objective, mean, sigma);
            var evaluated = (step + 1L) * settings.Lambda;
            yield return new(step, evaluated, cloud.BestPoint, cloud.BestValue, mean);
            var move = cloud.Recombine(settings.Weights);                                                    // <y>_w
            TensorPrimitives.MultiplyAdd<double>(move, sigma, mean, mean);                                   // (42)
            settings.Cumulate(path, move);                                                                   // (43), C = 1
            sigma *= settings.StepSizeFactor(path);                                                          // (44)
        }
    }
}
