// hint: the values have changed sides: the value of where you are is added, that of where you go is taken off
double[] ConsistentReward(double[] policy, double[] values, int[] next, double discount) =>
    [.. policy.Select((p, i) => Math.Log(p) - values[i * values.Length / policy.Length] + discount * values[next[i]])];
