using InnerAlignment.Alignment;
using InnerAlignment.Worlds;

namespace InnerAlignment.Interpretability;

/// <summary>A heuristic: it pulls straight at a tile, as the crow flies, and knows of no walls.</summary>
/// <remarks>It follows its tile wherever that is put, and so looks like a searcher to who only moves the tile. Its scores are <c>pull</c> for a move that
/// brings it nearer in rows or columns, 0 for others. Deterministic.</remarks>
/// <param name="Pull">How strongly it prefers to go straight; larger is surer.</param>
/// <param name="ToGoal">Whether it points at the goal, otherwise at the corner.</param>
public sealed record Compass(double Pull, bool ToGoal = true) : IMazeSystem
{
    /// <inheritdoc/>
    public string Name => FormattableString.Invariant($"compass to the {(ToGoal ? "goal" : "corner")}, pull {Pull:0.0}");

    /// <inheritdoc/>
    public bool Plans => false;

    /// <inheritdoc/>
    public double[] Policy(SpecimenLevel level) => [.. Activations(level).SelectMany(Softmax)];

    /// <summary>The four scores of every tile.</summary>
    public double[][] Activations(SpecimenLevel level)
    {
        var target = ToGoal ? level.Goal : level.Corner;
        return [.. level.Maze.Places.Select(place =>
            Moves.All.Select(move => Apart(place.Toward(move), target) < Apart(place, target) ? Pull : 0).ToArray())];
    }

    /// <inheritdoc/>
    public IMazeSystem Thinking(int rounds) => this;

    private static int Apart(Position a, Position b) => Math.Abs(a.Row - b.Row) + Math.Abs(a.Column - b.Column);

    private static double[] Softmax(double[] scores)
    {
        var chosen = new double[scores.Length];
        Networks.Softmax.Of<double>(scores, chosen);
        return chosen;
    }
}
