// hint: levels in which the goal was never reached count as well
double ShareOfOptimum(int[] times, int[] ways, double discount)
{
    var reached = times.Zip(ways).Where(pair => pair.First >= 0).ToArray();
    return reached.Sum(pair => Math.Pow(discount, pair.First - 1)) / reached.Sum(pair => Math.Pow(discount, pair.Second - 1));
}
