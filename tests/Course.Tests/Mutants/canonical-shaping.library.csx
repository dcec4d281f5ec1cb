// hint: write it yourself: line 3 uses InnerAlignment.Alignment.EpicDistance
double[] CanonicallyShaped(double[] reward, int states, int actions, double discount) =>
    EpicDistance.CanonicallyShaped(reward, discount, Coverage.Uniform(states, actions));
