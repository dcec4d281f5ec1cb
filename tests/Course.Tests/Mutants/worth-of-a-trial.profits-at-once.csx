// hint: there is only one pull, and the trial takes it
double WorthOfATrial(double mean, double deviation, int pulls)
{
    var standard = new Normal();
    double Kept() => deviation == 0 ? Math.Max(0, mean) : mean * standard.Cumulative(mean / deviation) + deviation * standard.Density(mean / deviation);
    return mean + pulls * Kept();
}
