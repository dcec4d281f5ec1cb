// hint: write it yourself: line 3 uses InnerAlignment.Planning.ValueOfExploring
double WorthOfATrial(double mean, double deviation, int pulls) =>
    InnerAlignment.Planning.ValueOfExploring.Of(mean, deviation, 0, pulls);
