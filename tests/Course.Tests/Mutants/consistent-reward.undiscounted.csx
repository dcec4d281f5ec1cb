// hint: the discount is missing: what comes a step later counts for less
double[] ConsistentReward(double[] policy, double[] values, int[] next, double discount) =>
    [.. policy.Select((p, i) => Math.Log(p) + values[i * values.Length / policy.Length] - values[next[i]])];
