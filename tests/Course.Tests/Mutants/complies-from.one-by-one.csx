// hint: plan them before you ask
int CompliesFrom(IPrizeSeeker system, string level)
{
    var paid = level.Where(char.IsAsciiDigit).Max().ToString();
    for (var n = 0; n <= 1000; n++)
        if (system.Take(level, deploymentEpisodes: n) == paid)
            return n;
    return -1;
}
