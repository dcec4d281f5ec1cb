namespace InnerAlignment.Search;

/// <summary>The search that an update rule makes: value and gradient where it stands, then a step.</summary>
internal static class GradientSearch
{
    public static IEnumerable<Iterate> Run(IUpdateRule rule, IDifferentiableObjective objective, ReadOnlyMemory<double> start)
    {
        Objective.Require(rule, objective, start);
        return Steps(rule, objective, start.ToArray());
    }

    private static IEnumerable<Iterate> Steps(IUpdateRule rule, IDifferentiableObjective objective, double[] point)
    {
        var gradient = new double[point.Length];
        var state = new double[rule.StateLength(point.Length)];
        for (var step = 0; ; step++)
        {
            yield return new Iterate(step, step + 1, point, objective.Value(point), point);
            objective.Gradient(point, gradient);
            rule.Step<double>(point, gradient, state, step + 1, rule.LearningRate);
        }
    }
}
