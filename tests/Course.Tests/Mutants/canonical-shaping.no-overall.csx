// hint: the last mean is missing: without it a constant added to the reward would show
double[] CanonicallyShaped(double[] reward, int states, int actions, double discount)
{
    double Mean(int state) => reward.Skip(state * actions * states).Take(actions * states).Average();
    return [.. reward.Select((r, i) => r + discount * Mean(i % states) - Mean(i / (states * actions)))];
}
