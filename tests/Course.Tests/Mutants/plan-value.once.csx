// hint: each defection in training may overwrite: after two of them the objective still stands with probability (1 − overwrite)²
double PlanValue(string plan, int training, double overwrite, double discount)
{
    double value = 0, standing = 1;
    for (var episode = 0; episode < plan.Length; episode++)
    {
        if (plan[episode] == 'A')
            continue;
        value += standing * Math.Pow(discount, Math.Min(episode, training));
        if (episode < training)
            standing = 1 - overwrite;
    }
    return value;
}
