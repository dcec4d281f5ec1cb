using InnerAlignment.Networks;
using InnerAlignment.Search;
using InnerAlignment.Worlds;

namespace InnerAlignment.Alignment;

/// <summary>The planner specimen's twin without an objective: a table of scores, one for every maze, tile and move, trained to the same behavior.
/// This is its loss.</summary>
/// <remarks>The loss is that of <see cref="PlannerSpecimen"/>: mean over levels and tiles of the Kullback-Leibler divergence from the expert's policy to the
/// table's. The table tells mazes apart by their walls and does not see the goal; what it has no entry for it does at random. Parameters are the
/// scores, one row of <c>[S, A]</c> after the other for each maze. Deterministic; an evaluation allocates nothing.</remarks>
public sealed class TableSpecimen : IDifferentiableObjective
{
    private readonly Dictionary<string, int> begins = [];
    private readonly (int Begin, double[] Expert)[] lessons;
    private readonly double[] chosen = new double[Moves.All.Count];

    /// <summary>The table's loss on <paramref name="levels"/>, with the expert as teacher.</summary>
    /// <param name="levels">At least one.</param>
    public TableSpecimen(IReadOnlyCollection<SpecimenLevel> levels) : this(levels, PlannerSpecimen.Expert)
    {
    }

    /// <summary>The table's loss on <paramref name="levels"/>.</summary>
    /// <param name="levels">At least one; levels of the same walls share their entries.</param>
    /// <param name="teacher">The behavior to learn: a policy <c>[S, A]</c> for each level.</param>
    /// <exception cref="ArgumentException">There is no level.</exception>
    public TableSpecimen(IReadOnlyCollection<SpecimenLevel> levels, Func<SpecimenLevel, double[]> teacher)
    {
        if (levels.Count == 0)
            throw new ArgumentException("A table cannot be trained without a level.", nameof(levels));
        foreach (var level in levels)
            if (begins.TryAdd(level.Walls, Dimension))
                Dimension += level.Model.Table.States * Moves.All.Count;
        lessons = [.. levels.Select(level => (begins[level.Walls], teacher(level)))];
    }

    /// <summary>Number of scores: four for every tile of every maze.</summary>
    public int Dimension { get; }

    /// <summary>Whether the table has entries for a level's maze.</summary>
    public bool Knows(SpecimenLevel level) => begins.ContainsKey(level.Walls);

    /// <summary>The scores that the table holds for a level, <c>[S, A]</c>; 0 where it has no entry.</summary>
    /// <param name="parameters">All scores, <c>[Dimension]</c>.</param>
    /// <param name="level">Any level, seen in training or not.</param>
    public double[] Scores(ReadOnlySpan<double> parameters, SpecimenLevel level)
    {
        var length = level.Model.Table.States * Moves.All.Count;
        return begins.TryGetValue(level.Walls, out var begin) ? parameters.Slice(begin, length).ToArray() : new double[length];
    }

    /// <summary>The table's policy <c>pi(a | s)</c> in a level, <c>[S, A]</c>: a softmax of its scores, uniform where it has no entry.</summary>
    /// <param name="parameters">All scores, <c>[Dimension]</c>.</param>
    /// <param name="level">Any level, seen in training or not.</param>
    public double[] Policy(ReadOnlySpan<double> parameters, SpecimenLevel level)
    {
        var policy = Scores(parameters, level);
        for (var row = 0; row < policy.Length; row += Moves.All.Count)
            Softmax.Of<double>(policy.AsSpan(row, Moves.All.Count), policy.AsSpan(row, Moves.All.Count));
        return policy;
    }

    /// <summary>The mean divergence from the teacher's behavior, in nats, at least 0 up to rounding; infinite where the table never does what the teacher does, NaN where a
    /// score is NaN or plus infinity.</summary>
    /// <param name="point">All scores, <c>[Dimension]</c>.</param>
    /// <exception cref="ArgumentException">The point has another dimension; the message names both.</exception>
    public double Value(ReadOnlySpan<double> point)
    {
        Objective.Require(this, point.Length);
        var sum = 0.0;
        foreach (var (begin, expert) in lessons)
            for (var row = 0; row < expert.Length; row += chosen.Length)
            {
                Softmax.Of(point.Slice(begin + row, chosen.Length), chosen);
                for (var move = 0; move < chosen.Length; move++)
                    sum += expert[row + move] == 0 ? 0 : expert[row + move] * Math.Log(expert[row + move] / chosen[move]) * chosen.Length / expert.Length;
            }
        return sum / lessons.Length;
    }

    /// <summary>The slope of <see cref="Value"/>: what the table does less what the teacher does, entry by entry.</summary>
    /// <param name="point">All scores, <c>[Dimension]</c>.</param>
    /// <param name="gradient">Receives <c>[Dimension]</c>.</param>
    public void Gradient(ReadOnlySpan<double> point, Span<double> gradient)
    {
        gradient.Clear();
        foreach (var (begin, expert) in lessons)
            for (var row = 0; row < expert.Length; row += chosen.Length)
            {
                Softmax.Of(point.Slice(begin + row, chosen.Length), chosen);
                for (var move = 0; move < chosen.Length; move++)
                    gradient[begin + row + move] += (chosen[move] - expert[row + move]) * chosen.Length / expert.Length / lessons.Length;
            }
    }
}
