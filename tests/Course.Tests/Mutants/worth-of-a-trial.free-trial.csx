// hint: the trial itself has to be paid for
double WorthOfATrial(double mean, double deviation, int pulls)
{
    var standard = new Normal();
    double Kept() => deviation == 0 ? Math.Max(0, mean) : mean * standard.Cumulative(mean / deviation) + deviation * standard.Density(mean / deviation);
    return (pulls - 1) * Kept() + (pulls == 1 ? mean : 0);
}
