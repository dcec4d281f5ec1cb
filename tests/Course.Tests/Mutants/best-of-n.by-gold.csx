// hint: this picks by gold: only the proxy is seen when the choice is made
double BestOf(double[] proxies, double[] golds, int n)
{
    double[] sorted = [.. golds.Order()];
    var (weight, sum) = ((double)n / sorted.Length, 0.0);
    for (var i = sorted.Length; i >= n; i--)
    {
        sum += weight * sorted[i - 1];
        weight *= (i - n) / (i - 1.0);
    }
    return sum;
}
