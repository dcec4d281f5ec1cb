// Two things happen to an episode's worth. The discount: deployment comes all at once, so its episodes share the power of the first of them. And the
// chance that the objective still stands: only B in training puts it at risk, and the episode itself is still the old objective's.
double PlanValue(string plan, int training, double overwrite, double discount)
{
    double value = 0, standing = 1;
    for (var episode = 0; episode < plan.Length; episode++)
    {
        if (plan[episode] == 'A')
            continue;
        value += standing * Math.Pow(discount, Math.Min(episode, training));
        if (episode < training)
            standing *= 1 - overwrite;
    }
    return value;
}
