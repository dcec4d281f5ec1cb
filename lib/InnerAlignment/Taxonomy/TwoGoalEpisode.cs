using InnerAlignment.Worlds;

namespace InnerAlignment.Taxonomy;

/// <summary>One way to spend an episode in the two-goal grid.</summary>
/// <param name="Walk">The moves, until a goal is reached.</param>
/// <param name="End">Where it ends: A or B.</param>
public sealed record TwoGoalEpisode(IReadOnlyList<Move> Walk, Position End)
{
    /// <summary>Whether it goes to B, which training does not reward.</summary>
    public bool Defects => End == TwoGoalGrid.B;

    /// <summary>Every walk of at most <paramref name="maximumSteps"/> moves that ends at its first goal, shortest first.</summary>
    /// <param name="maximumSteps">1 to 8.</param>
    public static IReadOnlyList<TwoGoalEpisode> All(int maximumSteps = 4)
    {
        if (maximumSteps is < 1 or > 8)
            throw new ArgumentOutOfRangeException(nameof(maximumSteps), maximumSteps, "Walks are listed for 1 to 8 steps.");
        var world = new TwoGoalGrid();
        List<TwoGoalEpisode> complete = [];
        List<TwoGoalEpisode> open = [new([], world.StartDistribution.Mode)];
        for (var step = 1; step <= maximumSteps; step++)
        {
            open = [.. from walk in open from move in world.Actions select new TwoGoalEpisode([.. walk.Walk, move], world.Transition(walk.End, move).Mode)];
            complete.AddRange(open.Where(walk => world.IsTerminal(walk.End)));
            open.RemoveAll(walk => world.IsTerminal(walk.End));
        }
        return complete;
    }

    /// <summary>As in <c>uurr: B</c>.</summary>
    public override string ToString() => $"{string.Concat(Walk.Select(move => move.Letter()))}: {(Defects ? 'B' : 'A')}";
}
