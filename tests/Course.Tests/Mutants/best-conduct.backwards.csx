// hint: this is the plan from back to front: planning goes backwards, the answer begins with the first episode
string BestConduct(double complianceReward, double[] modification, double discount, int deploymentEpisodes)
{
    var plan = "";
    double later = deploymentEpisodes;
    foreach (var q in modification.Reverse())
    {
        double comply = complianceReward + discount * later, defect = 1 + discount * (1 - q) * later;
        plan += comply > defect ? 'C' : 'D';
        later = Math.Max(comply, defect);
    }
    return plan;
}
