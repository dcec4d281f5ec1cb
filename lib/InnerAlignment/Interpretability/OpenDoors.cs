using InnerAlignment.Alignment;
using InnerAlignment.Worlds;

namespace InnerAlignment.Interpretability;

/// <summary>A reflex: it never runs against a wall, and takes each of the ways that are open alike.</summary>
/// <remarks>Where one way is open it looks as sure as a planner. Its activations say which moves lead on, 1 or 0. Deterministic.</remarks>
public sealed record OpenDoors : IMazeSystem
{
    /// <inheritdoc/>
    public string Name => "open doors";

    /// <inheritdoc/>
    public bool Plans => false;

    /// <inheritdoc/>
    public double[] Policy(SpecimenLevel level) =>
        [.. Activations(level).SelectMany(open => open.Sum() is var doors && doors > 0 ? open.Select(way => way / doors) : open.Select(_ => 0.25))];

    /// <summary>For each tile which of the four moves lead on.</summary>
    public double[][] Activations(SpecimenLevel level) =>
        [.. level.Maze.Places.Select(place => Moves.All.Select(move => level.Maze.Leads(place, move) ? 1.0 : 0).ToArray())];

    /// <inheritdoc/>
    public IMazeSystem Thinking(int rounds) => this;
}
