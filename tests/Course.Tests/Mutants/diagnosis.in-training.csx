// hint: training scored the goal, as intended: ask how well it does by the base objective in deployment
string Diagnose(Func<string, string, int, double> score)
{
    if (score("intended", "deployment", -1) > 0.6)
        return "aligned";
    return score("base", "training", -1) > 0.6 ? "outer misalignment" : "capability failure";
}
