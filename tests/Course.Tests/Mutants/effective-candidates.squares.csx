// hint: this is the sum of the squares: the effective number is one over it
double EffectiveCandidates(int pool, int n)
{
    var (weight, squares) = ((double)n / pool, 0.0);
    for (var i = pool; i >= n; i--)
    {
        squares += weight * weight;
        weight *= (i - n) / (i - 1.0);
    }
    return squares;
}
