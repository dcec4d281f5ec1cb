using InnerAlignment.LinearAlgebra;
using InnerAlignment.Search;

namespace InnerAlignment.RewardLearning;

/// <summary>Learns a reward from demonstrations, taking the demonstrator for a soft planner: of all policies that gather the same features, the one
/// of greatest causal entropy.</summary>
/// <remarks>Ziebart (2010), "Modeling purposeful adaptive behavior with the principle of maximum causal entropy", chapter 6, with a discount and no
/// horizon, so that the demonstrator's policy is that of <see cref="Planning.SoftPlanner"/>. Maximizes the likelihood of the demonstrated actions by
/// Newton's method with the exact curvature, damped until each step improves (Levenberg). Directions in which the likelihood is flat are left where
/// the search started, and reported. Deterministic; some ten planner calls for each set of demonstrations.</remarks>
/// <param name="Discount"><c>gamma</c> of the demonstrator, in <c>[0, 1)</c>.</param>
/// <param name="Temperature"><c>tau</c> of the demonstrator, above 0.</param>
/// <param name="Tolerance">The length of the slope at which the search ends.</param>
/// <param name="MaximumIterations">After so many tries it ends in any case.</param>
/// <example><code>
/// var table = TransitionTable.FromProbabilities(1, 2, [1, 1], [1]);       // one state, two actions
/// var seen = new Demonstrations(table, [[1, 0]], [3, 1]);                 // the first was taken three times of four
/// new MaximumCausalEntropyIrl(Discount: 0).Learn(seen).Parameters[0] // 1.0986
/// </code></example>
public sealed record MaximumCausalEntropyIrl(
    [property: Hyperparameter(AtLeast = 0, Below = 1)] double Discount,
    [property: Hyperparameter(Above = 0)] double Temperature = 1,
    [property: Hyperparameter(AtLeast = 0)] double Tolerance = 1e-9,
    [property: Hyperparameter(AtLeast = 0)] int MaximumIterations = 200)
{
    private const double Flat = 1e-8;
    private const double Rounding = 1e-10; // of a likelihood: planned values are that exact; below it the slope decides what is better
    private const double LeastDamping = 1e-6; // keeps rounding from drifting along flat directions

    /// <summary>The most likely reward, searched from parameters 0.</summary>
    /// <param name="demonstrations">One or more worlds with the same features; the same reward in all.</param>
    /// <exception cref="NoDemonstrationException">There is no demonstration.</exception>
    /// <exception cref="ArgumentException">Two worlds have different numbers of features.</exception>
    public LearnedReward Learn(params IReadOnlyList<Demonstrations> demonstrations)
    {
        if (demonstrations.Count == 0)
            throw new NoDemonstrationException("The demonstrations are empty: not one world was given.");
        return Learn(demonstrations, new double[demonstrations[0].Features.Count]);
    }

    /// <summary>The most likely reward, searched from <paramref name="start"/>.</summary>
    /// <param name="demonstrations">One or more worlds with the same features; the same reward in all.</param>
    /// <param name="start"><c>[K]</c>. Directions that behavior does not settle stay as they are here.</param>
    /// <exception cref="NoDemonstrationException">There is no demonstration.</exception>
    /// <exception cref="ArgumentException">Two worlds have different numbers of features, or <paramref name="start"/> has.</exception>
    public LearnedReward Learn(IReadOnlyList<Demonstrations> demonstrations, ReadOnlySpan<double> start)
    {
        Hyperparameters.Require(this);
        var likelihood = new DemonstrationLikelihood(demonstrations, start.Length, Discount, Temperature);
        var (point, damping, iterations) = (start.ToArray(), 1e-3, 0);
        var here = likelihood.At(point);
        for (var attempt = 0; attempt < MaximumIterations && here.GradientNorm > Tolerance && damping < 1e12; attempt++)
        {
            var next = Step(point, here, damping);
            var there = likelihood.At(next);
            var gain = there.Value - here.Value;
            var improved = gain > Rounding || gain > -Rounding && there.GradientNorm < here.GradientNorm;
            damping = improved ? Math.Max(damping / 10, LeastDamping) : damping * 10;
            if (improved)
                (point, here, iterations) = (next, there, iterations + 1);
        }
        var flat = new SingularValueDecomposition(here.Information).Kernel(Flat);
        return new(point, here.Value, here.GradientNorm, iterations, here.GradientNorm <= Tolerance, flat);
    }

    private static double[] Step(double[] point, LikelihoodSlope slope, double damping)
    {
        var damped = slope.Curvature.Copy();
        for (var k = 0; k < point.Length; k++)
            damped[k, k] += damping * (slope.Information[k, k] + 1e-6);
        var step = new LuDecomposition(damped).Solve(slope.Gradient);
        return [.. point.Zip(step, (x, dx) => x + dx)];
    }
}
