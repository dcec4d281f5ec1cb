// hint: with deviation 0 this divides by zero
double WorthOfATrial(double mean, double deviation, int pulls)
{
    var ratio = mean / deviation;
    return mean + (pulls - 1) * (mean * new Normal().Cumulative(ratio) + deviation * new Normal().Density(ratio));
}
