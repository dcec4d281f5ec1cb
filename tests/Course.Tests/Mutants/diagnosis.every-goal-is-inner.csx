// hint: more thinking changes nothing here: no search was shown, so there is no mesa-objective to be misaligned
string Diagnose(Func<string, string, int, double> score)
{
    bool Well(string objective) => score(objective, "deployment", -1) > 0.6;
    return Well("intended") ? "aligned" : Well("base") ? "outer misalignment" : Well("corner") ? "inner misalignment" : "capability failure";
}
