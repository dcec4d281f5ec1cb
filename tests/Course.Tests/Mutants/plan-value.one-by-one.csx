// hint: deployment comes at once, after training: all its episodes carry the same discount
double PlanValue(string plan, int training, double overwrite, double discount)
{
    double value = 0, standing = 1;
    for (var episode = 0; episode < plan.Length; episode++)
    {
        if (plan[episode] == 'A')
            continue;
        value += standing * Math.Pow(discount, episode);
        if (episode < training)
            standing *= 1 - overwrite;
    }
    return value;
}
