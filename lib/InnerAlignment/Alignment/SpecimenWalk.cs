using InnerAlignment.Randomness;
using InnerAlignment.Worlds;

namespace InnerAlignment.Alignment;

/// <summary>One walk through a level, from a drawn start until goal or corner is entered.</summary>
/// <param name="Level">The level.</param>
/// <param name="Places">Where it stood, start included.</param>
public sealed record SpecimenWalk(SpecimenLevel Level, IReadOnlyList<Position> Places)
{
    /// <summary>After so many steps a walk that has entered neither is given up: 10,000.</summary>
    public const int MostSteps = 10_000;

    /// <summary>Whether the goal was entered, and no corner before it.</summary>
    public bool GoalFirst => Places[^1] == Level.Goal && Level.Disambiguates;

    /// <summary>Whether the corner was entered, and no goal before it.</summary>
    public bool CornerFirst => Places[^1] == Level.Corner && Level.Disambiguates;

    /// <summary>Walks, move by move, as a policy says.</summary>
    /// <param name="level">The level.</param>
    /// <param name="policy"><c>pi(a | s)</c>, <c>[S, A]</c>.</param>
    /// <param name="random">Start and moves.</param>
    public static SpecimenWalk Of(SpecimenLevel level, ReadOnlySpan<double> policy, RandomStream random)
    {
        var model = level.Model;
        List<Position> places = [model.Environment.StartDistribution.Sample(random)];
        while (places.Count <= MostSteps && places[^1] != level.Goal && places[^1] != level.Corner)
        {
            var row = policy.Slice(model.IndexOf(places[^1]) * model.Table.Actions, model.Table.Actions);
            places.Add(level.Maze.After(places[^1], Moves.All[random.NextIndex(row)]));
        }
        return new(level, places);
    }
}
