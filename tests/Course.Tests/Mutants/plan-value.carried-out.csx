// hint: the plan is not carried out to its end: a defection in training overwrites the objective that made it
double PlanValue(string plan, int training, double overwrite, double discount) =>
    plan.Index().Sum(episode => episode.Item == 'B' ? Math.Pow(discount, Math.Min(episode.Index, training)) : 0);
