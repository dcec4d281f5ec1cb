using InnerAlignment.Alignment;
using InnerAlignment.Worlds;

namespace InnerAlignment.Interpretability;

/// <summary>A recording of a planner: where it was recorded it replays what the planner did, and the very numbers that went through the planner.</summary>
/// <remarks>It looks like its planner from outside and from inside, as long as nothing is changed, and computes nothing. It tells mazes apart by their walls;
/// in others it moves at random and shows zeros. Deterministic.</remarks>
public sealed class Recording : IMazeSystem
{
    private readonly SweepingPlanner planner;
    private readonly Dictionary<string, (double[] Policy, double[][] Activations)> tape = [];

    /// <summary>Records a planner.</summary>
    /// <param name="planner">Who is recorded.</param>
    /// <param name="levels">Where; of levels with the same walls the last one counts.</param>
    public Recording(SweepingPlanner planner, IEnumerable<SpecimenLevel> levels)
    {
        this.planner = planner;
        foreach (var level in levels)
            tape[level.Walls] = (planner.Policy(level), planner.Activations(level));
    }

    /// <inheritdoc/>
    public string Name => $"recording of a {planner.Name}";

    /// <inheritdoc/>
    public bool Plans => false;

    /// <inheritdoc/>
    public double[] Policy(SpecimenLevel level) =>
        tape.TryGetValue(level.Walls, out var played) ? [.. played.Policy] : [.. level.GoalFeature.Select(_ => 1.0 / Moves.All.Count)];

    /// <summary>What every tile was worth to the planner after some of its sweeps; 0 where nothing was recorded.</summary>
    public double[][] Activations(SpecimenLevel level) =>
        tape.TryGetValue(level.Walls, out var played) ? played.Activations : [.. level.Maze.Places.Select(_ => new double[SweepingPlanner.Seen])];

    /// <inheritdoc/>
    public IMazeSystem Thinking(int rounds) => this;

    /// <summary>Its <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
