// hint: the defection itself still counts: the objective is overwritten after that episode
double PlanValue(string plan, int training, double overwrite, double discount)
{
    double value = 0, standing = 1;
    for (var episode = 0; episode < plan.Length; episode++)
    {
        if (plan[episode] == 'A')
            continue;
        if (episode < training)
            standing *= 1 - overwrite;
        value += standing * Math.Pow(discount, Math.Min(episode, training));
    }
    return value;
}
