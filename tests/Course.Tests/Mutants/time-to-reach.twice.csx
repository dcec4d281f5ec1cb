// hint: twice too long: two weights grow at once, so the odds grow like e^(2st)
double TimeToReach(double strength, double start, double share) => start >= share * strength
    ? 0
    : Math.Log(share * (strength - start) / (start * (1 - share))) / strength;
