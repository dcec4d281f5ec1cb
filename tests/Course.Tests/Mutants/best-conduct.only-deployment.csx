// hint: later training episodes are worth something as well, deployment or not: an objective that is overwritten loses those too
string BestConduct(double complianceReward, double[] modification, double discount, int deploymentEpisodes)
{
    var episodes = modification.Length;
    return new([.. modification.Select((q, i) =>
        Math.Pow(discount, episodes - i) * q * deploymentEpisodes > 1 - complianceReward ? 'C' : 'D')]);
}
