// hint: this time is negative: the quotient is upside down
double TimeToReach(double strength, double start, double share) => start >= share * strength
    ? 0
    : Math.Log(start * (1 - share) / (share * (strength - start))) / (2 * strength);
