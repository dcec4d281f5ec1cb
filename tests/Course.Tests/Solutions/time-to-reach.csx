// From du/dt = 2 u (s - u) the odds o = u / (s - u) obey do/dt = 2 s o: they grow exponentially, at the rate 2s, all the
// way. So the time is the logarithm of the quotient of the odds, end over start, divided by 2s. At share of s the odds are
// share / (1 - share). A start of 0 has odds 0, and the logarithm of infinity is infinity. A start past the end takes no time.
double TimeToReach(double strength, double start, double share)
{
    var before = start / (strength - start);
    var after = share / (1 - share);
    return start >= share * strength ? 0 : Math.Log(after / before) / (2 * strength);
}
