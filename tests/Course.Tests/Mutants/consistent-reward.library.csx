// hint: write it yourself: line 8 uses InnerAlignment.RewardLearning.Identifiability
double[] ConsistentReward(double[] policy, double[] values, int[] next, double discount)
{
    var probabilities = new double[policy.Length * values.Length];
    for (var row = 0; row < policy.Length; row++)
        probabilities[row * values.Length + next[row]] = 1;
    var table = TransitionTable.FromProbabilities(values.Length, policy.Length / values.Length, probabilities, [1, .. new double[values.Length - 1]]);
    return Identifiability.ConsistentReward(table, policy, values, discount);
}
