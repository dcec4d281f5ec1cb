// A soft planner moves as pi(a|s) = exp(q(s, a) - v(s)), and its action value is q(s, a) = r(s, a) + discount * v(s').
// Take the logarithm of the first, put in the second, and solve for the reward. Nothing here says what the values are:
// whatever they are, there is a reward for which they are the values and the policy is the behavior.
double[] ConsistentReward(double[] policy, double[] values, int[] next, double discount)
{
    var moves = policy.Length / values.Length;
    return [.. policy.Select((probability, row) => Math.Log(probability) + values[row / moves] - discount * values[next[row]])];
}
