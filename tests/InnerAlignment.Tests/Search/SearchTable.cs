using InnerAlignment.Search;

namespace InnerAlignment.Tests.Search;

/// <summary>Every optimizer of the library, with hyperparameters that suit a small sphere: what stands here inherits the contract tests.</summary>
internal static class SearchTable
{
    /// <summary>Rules that move each coordinate by its own slope alone.</summary>
    public static readonly IUpdateRule[] CoordinatewiseRules =
    [
        new GradientDescent(0.1), new Momentum(0.05), new Nesterov(0.05), new RmsProp(0.02), new Adam(0.1), new AdamW(0.1, WeightDecay: 1e-4),
        new ScheduledRule(new Adam(0.2), Schedules.Cosine(2000, end: 0.1)),
    ];

    public static readonly IUpdateRule[] UpdateRules = [.. CoordinatewiseRules, new ClippedRule(new GradientDescent(0.1), 1)];

    public static readonly IOptimizer<IObjective>[] Samplers =
        [new RandomSearch(-1.5, 1.5), new HillClimbing(), new SimulatedAnnealing(), new GeneticAlgorithm(), new EvolutionStrategy(), new CmaEs()];

    /// <summary>Searches that see nothing of values but their order.</summary>
    public static readonly IOptimizer<IObjective>[] RankSearches = [new RandomSearch(), new HillClimbing(), new GeneticAlgorithm(), new EvolutionStrategy(), new CmaEs()];

    public static IEnumerable<IOptimizer<IDifferentiableObjective>> All => [.. UpdateRules, .. Samplers];
}
