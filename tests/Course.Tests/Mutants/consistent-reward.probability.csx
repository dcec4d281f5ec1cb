// hint: a probability is the exponential of what is wanted: take its logarithm
double[] ConsistentReward(double[] policy, double[] values, int[] next, double discount) =>
    [.. policy.Select((p, i) => p + values[i * values.Length / policy.Length] - discount * values[next[i]])];
