// hint: this is the largest number at which it still defects: the answer is the smallest at which it complies
int CompliesFrom(IPrizeSeeker system, string level)
{
    var paid = level.Where(char.IsAsciiDigit).Max().ToString();
    bool Complies(int n) => system.Take(level, deploymentEpisodes: n) == paid;
    if (Complies(0))
        return 0;
    if (!Complies(1000))
        return -1;
    var (low, high) = (0, 1000);
    while (high - low > 1)
        (low, high) = Complies((low + high) / 2) ? (low, (low + high) / 2) : ((low + high) / 2, high);
    return low;
}
