// hint: the value of the place itself is missing: without it the policy of this reward is another
double[] ConsistentReward(double[] policy, double[] values, int[] next, double discount) =>
    [.. policy.Select((p, i) => Math.Log(p) - discount * values[next[i]])];
