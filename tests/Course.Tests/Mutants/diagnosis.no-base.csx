// hint: this one does in deployment just what its training scored
string Diagnose(Func<string, string, int, double> score)
{
    bool Well(string objective) => score(objective, "deployment", -1) > 0.6;
    if (Well("intended"))
        return "aligned";
    if (!Well("corner"))
        return "capability failure";
    return score("corner", "deployment", 64) - score("corner", "deployment", 0) > 0.3 ? "inner misalignment" : "goal misgeneralization";
}
