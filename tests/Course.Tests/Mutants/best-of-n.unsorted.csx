// hint: the candidates come in no order: sort them by proxy first, and keep gold with its proxy
double BestOf(double[] proxies, double[] golds, int n)
{
    var (weight, sum) = ((double)n / golds.Length, 0.0);
    for (var i = golds.Length; i >= n; i--)
    {
        sum += weight * golds[i - 1];
        weight *= (i - n) / (i - 1.0);
    }
    return sum;
}
