// hint: C(1000, 999) and its like overflow: go from each weight to the next by their ratio
double EffectiveCandidates(int pool, int n)
{
    double Factorial(int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * i);
    double Choose(int a, int b) => b > a ? 0 : Factorial(a) / Factorial(b) / Factorial(a - b);
    return 1 / Enumerable.Range(1, pool).Sum(i => Math.Pow(Choose(i - 1, n - 1) / Choose(pool, n), 2));
}
