// hint: ask about 1000 as well: a system may defect whatever it is told, and then the answer is −1
int CompliesFrom(IPrizeSeeker system, string level)
{
    var paid = level.Where(char.IsAsciiDigit).Max().ToString();
    var (low, high) = (-1, 1000);
    while (high - low > 1)
    {
        var middle = (low + high) / 2;
        (low, high) = system.Take(level, deploymentEpisodes: middle) == paid ? (low, middle) : (middle, high);
    }
    return high;
}
