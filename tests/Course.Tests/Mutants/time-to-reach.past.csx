// hint: the start is past the end already: that takes no time, not a negative one
double TimeToReach(double strength, double start, double share) =>
    Math.Log(share * (strength - start) / (start * (1 - share))) / (2 * strength);
