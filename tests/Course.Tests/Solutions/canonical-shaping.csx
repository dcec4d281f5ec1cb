// First the mean reward from every state, over uniform actions and next states. Potential shaping adds discount * phi(s') - phi(s) to the
// reward, and so moves the mean from s by -phi(s) plus a constant. Adding discount * mean(s') - mean(s) takes both phi out again, and the
// last mean takes out the constant.
double[] CanonicallyShaped(double[] reward, int states, int actions, double discount)
{
    var mean = reward.Chunk(actions * states).Select(row => row.Average()).ToArray();
    var overall = mean.Average();
    return [.. reward.Select((r, i) => r + discount * mean[i % states] - mean[i / (states * actions)] - discount * overall)];
}
