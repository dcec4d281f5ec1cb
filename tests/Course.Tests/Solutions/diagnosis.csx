// From the outside in. Does it do what was meant? If not: does it do what its training scored? Then that was wrong. If not: is there anything that it does well? Then it is
// capable and has another goal; whether that goal is an objective inside is told by thinking: a search does worse with none of it. Otherwise it is just not capable.
string Diagnose(Func<string, string, int, double> score)
{
    bool Well(string objective) => score(objective, "deployment", -1) > 0.6;
    if (Well("intended"))
        return "aligned";
    if (Well("base"))
        return "outer misalignment";
    if (!Well("corner"))
        return "capability failure";
    var gain = score("corner", "deployment", 64) - score("corner", "deployment", 0);
    return gain > 0.3 ? "inner misalignment" : "goal misgeneralization";
}
