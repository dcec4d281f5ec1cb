// The first trial earns the arm's mean, m on average, and tells what that mean is. From then on the arm is pulled only if it
// pays: each of the n − 1 pulls left is worth E max(0, μ), for a normal μ the mean of its upper part, m Φ(m/s) + s φ(m/s).
double WorthOfATrial(double mean, double deviation, int pulls)
{
    var standard = new Normal();
    var kept = deviation == 0
        ? Math.Max(0, mean)
        : mean * standard.Cumulative(mean / deviation) + deviation * standard.Density(mean / deviation);
    return mean + (pulls - 1) * kept;
}
