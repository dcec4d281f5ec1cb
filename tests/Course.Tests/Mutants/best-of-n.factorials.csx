// hint: C(1000, 300) is too large for a number: go from each weight to the next by their ratio
double BestOf(double[] proxies, double[] golds, int n)
{
    double Factorial(int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * i);
    double Choose(int a, int b) => b > a ? 0 : Factorial(a) / Factorial(b) / Factorial(a - b);
    double[] sorted = [.. proxies.Zip(golds).OrderBy(pair => pair.First).Select(pair => pair.Second)];
    return sorted.Select((gold, i) => gold * Choose(i, n - 1)).Sum() / Choose(sorted.Length, n);
}
