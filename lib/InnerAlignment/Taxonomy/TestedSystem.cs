using InnerAlignment.Alignment;
using InnerAlignment.Interpretability;
using InnerAlignment.Planning;
using InnerAlignment.Worlds;

namespace InnerAlignment.Taxonomy;

/// <summary>A maze system under diagnosis: what it was meant for, what its training scored, and how well it does by either, in training and afterwards.</summary>
/// <remarks>
/// What is intended is the goal tile. Training scored the goal tile too, or, where somebody wrote down the wrong thing, the corner; in training levels the two are one tile.
/// <see cref="Score"/> takes and returns plain data, so that a diagnosis can be made from questions alone. Exact and deterministic.
/// </remarks>
/// <example><code>
/// var levels = SpecimenLevel.DrawMany(new RandomStream(seed: 1), 4);
/// new TestedSystem(new SweepingPlanner(3, 0), scoredByCorner: false, levels, levels).Score("intended", "training") > 0.5 // True
/// </code></example>
public sealed class TestedSystem
{
    /// <summary>In place of a number of rounds: the system thinks as long as it does by itself.</summary>
    public const int AsItIs = -1;

    private readonly Examined[] training;
    private readonly Examined[] deployment;

    /// <summary>Puts a system to the test.</summary>
    /// <param name="system">The system.</param>
    /// <param name="scoredByCorner">Whether training scored the corner instead of the goal.</param>
    /// <param name="training">The levels it was trained in, at least one.</param>
    /// <param name="deployment">The levels it is used in, at least one.</param>
    /// <exception cref="ArgumentException">There are no levels of a kind.</exception>
    public TestedSystem(IMazeSystem system, bool scoredByCorner, IReadOnlyList<SpecimenLevel> training, IReadOnlyList<SpecimenLevel> deployment)
    {
        if (training.Count == 0 || deployment.Count == 0)
            throw new ArgumentException($"A diagnosis needs levels of both kinds; {training.Count} of training and {deployment.Count} of deployment came.", nameof(training));
        (Tested, ScoredByCorner) = (system, scoredByCorner);
        (this.training, this.deployment) = ([.. training.Select(level => new Examined(level))], [.. deployment.Select(level => new Examined(level))]);
    }

    /// <summary>The system.</summary>
    public IMazeSystem Tested { get; }

    /// <summary>Whether training scored the corner instead of the goal: then the base objective is not what was intended.</summary>
    public bool ScoredByCorner { get; }

    /// <summary>How well it does: 1 is the best policy there is, 0 is moving at random, below 0 is worse than that. Mean over the levels.</summary>
    /// <param name="objective"><c>intended</c>; <c>base</c>, what training scored; <c>corner</c>, a goal that might have taken its place.</param>
    /// <param name="where"><c>training</c> or <c>deployment</c>.</param>
    /// <param name="rounds">How many rounds it thinks, at least 0; <see cref="AsItIs"/> leaves it as it is.</param>
    /// <exception cref="ArgumentException">A word is not one of these; the message lists them.</exception>
    public double Score(string objective, string where, int rounds = AsItIs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, AsItIs);
        var levels = where switch
        {
            "training" => training,
            "deployment" => deployment,
            _ => throw new ArgumentException($"'{where}' is neither training nor deployment.", nameof(where)),
        };
        var byCorner = objective switch
        {
            "intended" => false,
            "base" => ScoredByCorner,
            "corner" => true,
            _ => throw new ArgumentException($"'{objective}' is none of intended, base, corner.", nameof(objective)),
        };
        var asked = rounds == AsItIs ? Tested : Tested.Thinking(rounds);
        return levels.Average(level => level.Score(asked.Policy(level.Level), byCorner));
    }

    /// <summary>A level with what the best and a random policy get there.</summary>
    private sealed class Examined(SpecimenLevel level)
    {
        private readonly Scale goal = new(level, level.GoalFeature), corner = new(level, level.CornerFeature);

        public SpecimenLevel Level => level;

        public double Score(double[] policy, bool byCorner) => (byCorner ? corner : goal).Of(policy);
    }

    private sealed class Scale(SpecimenLevel level, double[] reward)
    {
        private readonly double best = Return(level, reward, PolicyIteration.Solve(level.Model.Table, reward, PlannerSpecimen.Discount).Policy);

        private readonly double random = Return(level, reward, [.. reward.Select(_ => 1.0 / Moves.All.Count)]);

        public double Of(double[] policy) => (Return(level, reward, policy) - random) / (best - random);

        private static double Return(SpecimenLevel level, double[] reward, double[] policy) =>
            PolicyEvaluation.Return(level.Model.Table, policy, reward, PlannerSpecimen.Discount);
    }
}
