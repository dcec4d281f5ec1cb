namespace InnerAlignment.Worlds;

/// <summary>What one level of the corner-goal family tells about whoever walked through it.</summary>
/// <param name="GoalDistance">Steps of a shortest way from start to goal, at least 1.</param>
/// <param name="CornerDistance">Steps of a shortest way from start to corner.</param>
/// <param name="Between">Steps of a shortest way from goal to corner.</param>
/// <param name="GoalTime">After how many steps the goal was first reached; null if never.</param>
/// <param name="CornerTime">After how many steps the corner was first reached, the counterfactual goal; null if never.</param>
public sealed record CornerGoalEpisode(int GoalDistance, int CornerDistance, int Between, int? GoalTime, int? CornerTime)
{
    /// <summary>Whether neither of goal and corner lies on a shortest way to the other: only such a level tells which one was wanted.</summary>
    public bool IsTelling => CornerDistance + Between > GoalDistance && GoalDistance + Between > CornerDistance;

    /// <summary>Whether the corner was reached, and before the goal if that was reached at all.</summary>
    public bool CornerFirst => CornerTime is { } corner && !(GoalTime < corner);

    /// <summary>The return of a reward of 1 at the goal, <c>gamma^(t - 1)</c>; 0 if it was never reached.</summary>
    public double TrueReturn(double discount) => Discounted(GoalTime, discount);

    /// <summary>The return of a reward of 1 in the corner, <c>gamma^(t - 1)</c>; 1 for a start in it, 0 if it was never reached.</summary>
    public double CornerReturn(double discount) => Discounted(CornerTime, discount);

    /// <summary>The largest possible <see cref="TrueReturn"/>, that of a shortest way.</summary>
    public double OptimalTrueReturn(double discount) => Discounted(GoalDistance, discount);

    /// <summary>The largest possible <see cref="CornerReturn"/>.</summary>
    public double OptimalCornerReturn(double discount) => Discounted(CornerDistance, discount);

    private static double Discounted(int? time, double discount) => time is { } t ? Math.Pow(discount, Math.Max(0, t - 1)) : 0;
}
