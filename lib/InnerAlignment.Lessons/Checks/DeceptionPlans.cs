namespace InnerAlignment.Lessons.Checks;

/// <summary>The best conduct through training by trying every plan: the other route to what planning backwards finds.</summary>
public static class DeceptionPlans
{
    /// <summary>The best plan, a letter for each training episode; of equally good ones the one that defects first.</summary>
    /// <param name="complianceReward">What complying is worth; defecting is worth 1.</param>
    /// <param name="modification">The probability that a defection in each training episode overwrites the objective, <c>[episodes]</c>; at most 20.</param>
    /// <param name="discount">Per episode, 0 to 1.</param>
    /// <param name="deploymentEpisodes">How many episodes come at once after training, worth 1 each.</param>
    public static string Best(double complianceReward, IReadOnlyList<double> modification, double discount, int deploymentEpisodes) =>
        All(modification.Count).MaxBy(plan => Worth(plan, complianceReward, modification, discount, deploymentEpisodes))!;

    /// <summary>What a plan is worth.</summary>
    /// <param name="plan">A letter for each training episode, C or D.</param>
    /// <param name="complianceReward">What complying is worth; defecting is worth 1.</param>
    /// <param name="modification">The probability that a defection in each training episode overwrites the objective, <c>[episodes]</c>.</param>
    /// <param name="discount">Per episode, 0 to 1.</param>
    /// <param name="deploymentEpisodes">How many episodes come at once after training, worth 1 each.</param>
    public static double Worth(string plan, double complianceReward, IReadOnlyList<double> modification, double discount, int deploymentEpisodes)
    {
        double worth = 0, standing = 1, weight = 1;
        foreach (var (conduct, modified) in plan.Zip(modification))
        {
            worth += weight * standing * (conduct == 'C' ? complianceReward : 1);
            standing *= conduct == 'C' ? 1 : 1 - modified;
            weight *= discount;
        }
        return worth + weight * standing * deploymentEpisodes;
    }

    /// <summary>Every plan, those that defect earlier first.</summary>
    private static IEnumerable<string> All(int episodes) => Enumerable.Range(0, 1 << episodes)
        .Select(bits => string.Concat(Enumerable.Range(0, episodes).Select(i => (bits >> (episodes - 1 - i) & 1) == 1 ? 'C' : 'D')));
}
