using System.Numerics.Tensors;
using InnerAlignment.Randomness;

namespace InnerAlignment.Search;

/// <summary>Evolution strategy with covariance matrix adaptation: a cloud that learns the shape of the landscape.</summary>
/// <remarks>Hansen (2016), "The CMA evolution strategy: a tutorial", <see href="https://arxiv.org/abs/1604.00772"/>; equation numbers in the code are the tutorial's.
/// With negative weights for the worse half of the cloud, as the tutorial has by default. A step evaluates the whole cloud, <c>4 + 3 ln d</c> points; the search is unchanged, in distribution, when the
/// landscape is turned. <see cref="Iterate.Center"/> is the mean of the distribution, often better than any point of the cloud.</remarks>
/// <param name="StepSize"><c>sigma</c>, the width of the first cloud; a fifth to a third of the region where the minimum is thought to lie.</param>
/// <param name="Seed">Which draws.</param>
/// <example><code>
/// new CmaEs().Minimize(new Rosenbrock(2), new[] { -1.0, 1.0 }).RunUntil(target: 1e-10, budget: 5000).Reason // TargetReached
/// </code></example>
public sealed record CmaEs([property: Hyperparameter(Above = 0)] double StepSize = 2, ulong Seed = 1) : IOptimizer<IObjective>
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
        var covariance = new CovarianceAdaptation(settings, mean.Length);
        var cloud = new Cloud(settings.Lambda, mean.Length, new RandomStream(Seed));
        Cloud.Shape shape = covariance.Shape;
        var (path, whitened, sigma) = (new double[mean.Length], new double[mean.Length], StepSize);
        for (var step = 0; ; step++)
        {
            cloud.Draw(shape);                                                                               // (39), (40)
            cloud.Evaluate(objective, mean, sigma);
            yield return new(step, (step + 1L) * settings.Lambda, cloud.BestPoint, cloud.BestValue, mean);
            var move = cloud.Recombine(settings.Weights);                                                    // (41)
            TensorPrimitives.MultiplyAdd(move, sigma, mean, mean);                                           // (42), c_m = 1
            covariance.Whiten(move, whitened);
            settings.Cumulate(path, whitened);                                                               // (43)
            sigma *= settings.StepSizeFactor(path);                                                          // (44)
            covariance.Adapt(move, cloud.Moves, TensorPrimitives.Norm<double>(path), step + 1);
        }
    }
}
