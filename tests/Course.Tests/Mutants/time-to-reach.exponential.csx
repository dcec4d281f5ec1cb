// hint: this takes growth to be exponential to the end: near the strength it slows down, so compare odds and not values
double TimeToReach(double strength, double start, double share) => start >= share * strength
    ? 0
    : Math.Log(share * strength / start) / (2 * strength);
