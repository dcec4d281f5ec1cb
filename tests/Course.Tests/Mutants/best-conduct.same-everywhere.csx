// hint: the same answer in every episode: the earlier the episode, the farther away deployment is, and the less it weighs
string BestConduct(double complianceReward, double[] modification, double discount, int deploymentEpisodes) =>
    new([.. modification.Select(q => discount * q * deploymentEpisodes > 1 - complianceReward ? 'C' : 'D')]);
