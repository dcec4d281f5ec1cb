// Sorted by proxy, the candidate of rank i wins exactly the subsets that take n - 1 others from the i - 1 below it. So the
// top one has weight C(N - 1, n - 1) / C(N, n) = n / N, and each step down multiplies by (i - n + 1) / i: no large numbers.
double BestOf(double[] proxies, double[] golds, int n)
{
    double[] sorted = [.. proxies.Zip(golds).OrderBy(pair => pair.First).Select(pair => pair.Second)];
    var (weight, sum) = ((double)n / sorted.Length, 0.0);
    for (var i = sorted.Length; i >= n; i--)
    {
        sum += weight * sorted[i - 1];
        weight *= (i - n) / (i - 1.0);
    }
    return sum;
}
