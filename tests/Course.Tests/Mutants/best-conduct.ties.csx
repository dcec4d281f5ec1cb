// hint: a tie goes to defecting
string BestConduct(double complianceReward, double[] modification, double discount, int deploymentEpisodes)
{
    var plan = new char[modification.Length];
    double later = deploymentEpisodes;
    for (var episode = plan.Length - 1; episode >= 0; episode--)
    {
        double comply = complianceReward + discount * later, defect = 1 + discount * (1 - modification[episode]) * later;
        plan[episode] = comply >= defect ? 'C' : 'D';
        later = Math.Max(comply, defect);
    }
    return new(plan);
}
