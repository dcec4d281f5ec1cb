// hint: the trial is one of the pulls: one fewer is left
double WorthOfATrial(double mean, double deviation, int pulls)
{
    var standard = new Normal();
    double Kept() => deviation == 0 ? Math.Max(0, mean) : mean * standard.Cumulative(mean / deviation) + deviation * standard.Density(mean / deviation);
    return pulls == 1 ? mean : mean + pulls * Kept();
}
