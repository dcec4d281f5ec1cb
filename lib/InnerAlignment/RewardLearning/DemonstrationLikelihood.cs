using System.Numerics.Tensors;
using InnerAlignment.Planning;

namespace InnerAlignment.RewardLearning;

/// <summary>How likely soft planners make what was demonstrated, as a function of their reward's parameters.</summary>
internal sealed class DemonstrationLikelihood
{
    private readonly (Demonstrations Seen, SoftPlanner Planner)[] worlds;
    private readonly double[][] slopes;
    private readonly double total;

    public DemonstrationLikelihood(IReadOnlyList<Demonstrations> demonstrations, int dimension, double discount, double temperature)
    {
        if (demonstrations.Count == 0)
            throw new NoDemonstrationException("The demonstrations are empty: not one world was given.");
        if (demonstrations.FirstOrDefault(seen => seen.Features.Count != dimension) is { } odd)
            throw new ArgumentException($"All worlds and the start must have as many features: {dimension} and {odd.Features.Count} came.");
        worlds = [.. demonstrations.Select(seen => (seen, new SoftPlanner(seen.Table, seen.Features, discount, temperature)))];
        slopes = new double[dimension][];
        total = demonstrations.Sum(seen => seen.Counts.Sum());
    }

    public LikelihoodSlope At(double[] parameters)
    {
        var dimension = parameters.Length;
        var slope = new LikelihoodSlope(0, new double[dimension], new(dimension, dimension), new(dimension, dimension));
        var value = 0.0;
        foreach (var (seen, planner) in worlds)
        {
            planner.Plan(parameters);
            for (var k = 0; k < dimension; k++)
                planner.LogPolicyDerivative(k, slopes[k] = new double[seen.Counts.Length]);
            value += Value(seen, planner.Policy);
            AddFirstOrder(seen, planner.Policy, slope);
            AddCurvature(seen, planner, slope);
        }
        return slope with { Value = value / total };
    }

    private static double Value(Demonstrations seen, ReadOnlySpan<double> policy)
    {
        var value = 0.0;
        for (var row = 0; row < policy.Length; row++)
            value += seen.Counts[row] > 0 ? seen.Counts[row] * Math.Log(policy[row]) : 0;
        return value;
    }

    private void AddFirstOrder(Demonstrations seen, ReadOnlySpan<double> policy, LikelihoodSlope slope)
    {
        var visits = seen.Counts.Chunk(seen.Table.Actions).Select(row => row.Sum()).ToArray();
        for (var k = 0; k < slopes.Length; k++)
            for (var row = 0; row < policy.Length; row++)
            {
                slope.Gradient[k] += seen.Counts[row] * slopes[k][row] / total;
                for (var l = 0; l < slopes.Length; l++)
                    slope.Information[k, l] += visits[row / seen.Table.Actions] * policy[row] * slopes[k][row] * slopes[l][row] / total;
            }
    }

    /// <summary>The values' curvature solves a Bellman equation: <c>v'' = tau sum pi s_k s_l + gamma P_pi v''</c>, <c>s_k = d log pi / d theta_k</c>; the
    /// policy's is <c>(gamma P v'' - v'') / tau</c>.</summary>
    private void AddCurvature(Demonstrations seen, SoftPlanner planner, LikelihoodSlope slope)
    {
        var system = PolicyEvaluation.Factor(seen.Table, planner.Policy, planner.DiscountFactor);
        var products = new double[seen.Counts.Length];
        for (var k = 0; k < slopes.Length; k++)
            for (var l = 0; l <= k; l++)
            {
                TensorPrimitives.Multiply(slopes[k], slopes[l], products);
                var bend = PolicyEvaluation.Mean(seen.Table, planner.Policy, products);
                system.SolveInPlace(bend);
                var sum = 0.0;
                for (var row = 0; row < products.Length; row++)
                    sum += seen.Counts[row] * (bend[row / seen.Table.Actions]
                        - planner.DiscountFactor * seen.Table.Expectation(row / seen.Table.Actions, row % seen.Table.Actions, bend));
                slope.Curvature[k, l] += sum / total;
                slope.Curvature[l, k] = slope.Curvature[k, l];
            }
    }
}
