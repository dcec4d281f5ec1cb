// hint: where the base objective does not care, the mesa-objective may do three things
long AlignedPairs(int outcomes)
{
    long Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
    long Choose(int n, int k) => Factorial(n) / Factorial(k) / Factorial(n - k);
    return outcomes == 0 ? 1 : Enumerable.Range(1, outcomes).Sum(k => Choose(outcomes, k) * Factorial(k) * AlignedPairs(outcomes - k));
}
