// hint: one of a thousand would need a thousand questions: halve what is left with each
int CompliesFrom(IPrizeSeeker system, string level)
{
    var paid = level.Where(char.IsAsciiDigit).Max().ToString();
    for (var n = 0; n < 12; n++)
        if (system.Take(level, deploymentEpisodes: n) == paid)
            return n;
    return -1;
}
