// hint: write it yourself: line 3 uses InnerAlignment.Taxonomy.DeceptionGame
string BestConduct(double complianceReward, double[] modification, double discount, int deploymentEpisodes) =>
    string.Concat(new DeceptionGame(complianceReward, modification[0], Math.Min(discount, 0.999999), deploymentEpisodes)
        .BestPlan(modification.Length).Select(conduct => conduct == Conduct.Comply ? 'C' : 'D'));
