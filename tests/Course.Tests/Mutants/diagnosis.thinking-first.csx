// hint: its objective is right, its search is too short
string Diagnose(Func<string, string, int, double> score)
{
    bool Well(string objective) => score(objective, "deployment", -1) > 0.6;
    if (Well("intended"))
        return "aligned";
    if (Well("base"))
        return "outer misalignment";
    if (score("base", "deployment", 64) - score("base", "deployment", 0) > 0.3 || score("corner", "deployment", 64) - score("corner", "deployment", 0) > 0.3)
        return "inner misalignment";
    return Well("corner") ? "goal misgeneralization" : "capability failure";
}
