// hint: leaving and arriving are swapped: the mean from where you arrive is added, the mean from where you left is taken off
double[] CanonicallyShaped(double[] reward, int states, int actions, double discount)
{
    double Mean(int state) => reward.Skip(state * actions * states).Take(actions * states).Average();
    return [.. reward.Select((r, i) => r - Mean(i % states) + discount * Mean(i / (states * actions)) - discount * reward.Average())];
}
