using InnerAlignment.Alignment;
using InnerAlignment.Planning;
using InnerAlignment.Ranges;

namespace InnerAlignment.Interpretability;

/// <summary>A planner that can be watched while it plans: soft value iteration, sweep by sweep, on a reward of its own.</summary>
/// <remarks>With many sweeps it is the planner of <see cref="PlannerSpecimen"/>, whose plan is exact; with 0 it sees nothing but the tile it stands on.
/// Deterministic.</remarks>
/// <param name="Goal"><c>theta_goal</c>, what a step on the goal tile is worth to it.</param>
/// <param name="Corner"><c>theta_corner</c>, what a step on the corner tile is worth to it.</param>
/// <param name="Sweeps">How far it looks ahead, at least 0.</param>
public sealed record SweepingPlanner(double Goal, double Corner, int Sweeps = SweepingPlanner.Watched) : IMazeSystem
{
    /// <summary>How far it looks ahead, at least 0.</summary>
    public int Sweeps { get; init => field = InRange.AtLeast(value, 0); } = InRange.AtLeast(Sweeps, 0);

    /// <summary>How many of its sweeps are seen as activations, evenly spread: 8.</summary>
    public const int Seen = 8;

    private const int Watched = 64;

    /// <inheritdoc/>
    public string Name => FormattableString.Invariant($"planner ({Goal:0.0}, {Corner:0.0}), {Sweeps} sweeps");

    /// <inheritdoc/>
    public bool Plans => Sweeps > 0;

    /// <inheritdoc/>
    public double[] Policy(SpecimenLevel level) =>
        SoftValueIteration.Policy(level.Model.Table, Values(level).Last(), Rewards(level), PlannerSpecimen.Discount);

    /// <summary>What every tile is worth after some of the sweeps, the last among them.</summary>
    public double[][] Activations(SpecimenLevel level)
    {
        var values = Values(level);
        var seen = Enumerable.Range(1, Seen).Select(k => values[k * Sweeps / Seen]).ToArray();
        return [.. Enumerable.Range(0, level.Model.Table.States).Select(state => seen.Select(sweep => sweep[state]).ToArray())];
    }

    /// <inheritdoc/>
    public IMazeSystem Thinking(int rounds) => this with { Sweeps = rounds };

    /// <summary>The values before the first sweep and after each.</summary>
    private double[][] Values(SpecimenLevel level) =>
        [new double[level.Model.Table.States], .. SoftValueIteration.Sweeps(level.Model.Table, Rewards(level), PlannerSpecimen.Discount).Take(Sweeps)];

    private double[] Rewards(SpecimenLevel level) => [.. level.GoalFeature.Zip(level.CornerFeature, (goal, corner) => Goal * goal + Corner * corner)];
}
