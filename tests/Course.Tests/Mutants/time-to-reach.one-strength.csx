// hint: this does not depend on the strength: a mode twice as strong is learned twice as fast
double TimeToReach(double strength, double start, double share)
{
    var relative = start / strength;
    return relative >= share ? 0 : Math.Log(share / (1 - share) * (1 - relative) / relative) / 2;
}
