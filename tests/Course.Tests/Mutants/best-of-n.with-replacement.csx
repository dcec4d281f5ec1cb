// hint: this lets the same candidate be drawn twice; a choice is among n different ones: count subsets
double BestOf(double[] proxies, double[] golds, int n)
{
    double[] sorted = [.. proxies.Zip(golds).OrderBy(pair => pair.First).Select(pair => pair.Second)];
    double N = sorted.Length;
    return sorted.Select((gold, i) => gold * (Math.Pow((i + 1) / N, n) - Math.Pow(i / N, n))).Sum();
}
