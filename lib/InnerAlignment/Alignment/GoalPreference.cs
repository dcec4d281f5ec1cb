using InnerAlignment.Parallelism;
using InnerAlignment.Probability;

namespace InnerAlignment.Alignment;

/// <summary>Which of two tiles an agent comes to first, off its training distribution: counted in walks, and exact.</summary>
/// <remarks>One walk a level, from a drawn start until it enters goal or corner; whichever it enters first counts, however long it takes. The
/// exact rate solves the same question as a linear system, level by level (<see cref="SpecimenLevel.GoalFirst"/>).</remarks>
/// <param name="Levels">Number of levels, one walk in each.</param>
/// <param name="GoalFirst">Walks that came to the goal first.</param>
/// <param name="CornerFirst">Walks that came to the corner first.</param>
/// <param name="ExactRate">The probability of coming to the goal first, mean over the levels.</param>
/// <param name="StandardError">The standard deviation of <see cref="Rate"/> about <see cref="ExactRate"/>, levels held fixed.</param>
public sealed record GoalPreference(int Levels, int GoalFirst, int CornerFirst, double ExactRate, double StandardError)
{
    /// <summary>Measures one agent on levels that tell goal and corner apart.</summary>
    /// <param name="levels">At least one; goal and corner are two tiles in each.</param>
    /// <param name="policy">The agent: its policy <c>[S, A]</c> in a level; called from several threads.</param>
    /// <param name="seed">Of starts and moves: two agents with one seed start alike.</param>
    /// <exception cref="ArgumentException">There is no level, or one in which goal and corner are one tile.</exception>
    public static GoalPreference Of(IReadOnlyList<SpecimenLevel> levels, Func<SpecimenLevel, double[]> policy, ulong seed)
    {
        if (levels.Count == 0)
            throw new ArgumentException("Without a level nothing can come first.", nameof(levels));
        if (levels.FirstOrDefault(level => !level.Disambiguates) is { } same)
            throw new ArgumentException($"Goal and corner of a level are the same tile {same.Goal}: neither can come first.", nameof(levels));
        var (walks, exact) = (new SpecimenWalk[levels.Count], new double[levels.Count]);
        AllCores.For(levels.Count, i =>
        {
            var probabilities = policy(levels[i]);
            exact[i] = levels[i].GoalFirst(probabilities);
            walks[i] = SpecimenWalk.Of(levels[i], probabilities, new(seed, (ulong)i));
        });
        return new(levels.Count, walks.Count(walk => walk.GoalFirst), walks.Count(walk => walk.CornerFirst), exact.Average(),
            Math.Sqrt(exact.Sum(rate => rate * (1 - rate))) / levels.Count);
    }

    /// <summary>Share of walks that came to the goal first.</summary>
    public double Rate => (double)GoalFirst / Levels;

    /// <summary>The 95 % interval of <see cref="Rate"/>.</summary>
    public WilsonInterval Interval => WilsonInterval.Of(GoalFirst, Levels);
}
