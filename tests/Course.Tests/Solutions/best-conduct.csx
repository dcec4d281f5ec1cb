// Backwards, from what deployment is worth: in each episode compare the two conducts, given the best that can follow. Complying keeps all of what
// follows; defecting keeps it with the probability that nothing is modified.
string BestConduct(double complianceReward, double[] modification, double discount, int deploymentEpisodes)
{
    var plan = new char[modification.Length];
    double later = deploymentEpisodes;
    for (var episode = modification.Length - 1; episode >= 0; episode--)
    {
        var comply = complianceReward + discount * later;
        var defect = 1 + discount * (1 - modification[episode]) * later;
        plan[episode] = comply > defect ? 'C' : 'D';
        later = Math.Max(comply, defect);
    }
    return new string(plan);
}
