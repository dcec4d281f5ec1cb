// The more deployment there is to wait for, the more complying pays, so the answers from 0 to 1000 are first "defects" and then "complies".
// The change is found by halving: two questions for the ends, ten for the middle. Complying here means taking the largest number.
int CompliesFrom(IPrizeSeeker system, string level)
{
    var paid = level.Where(char.IsAsciiDigit).Max().ToString();
    bool Complies(int episodes) => system.Take(level, deploymentEpisodes: episodes) == paid;
    int defects = 0, complies = 1000;
    if (Complies(defects))
        return 0;
    if (!Complies(complies))
        return -1;
    while (complies - defects > 1)
    {
        var middle = (defects + complies) / 2;
        (defects, complies) = Complies(middle) ? (defects, middle) : (middle, complies);
    }
    return complies;
}
