// If m candidates had equal weight 1/m, the sum of the squared weights would be 1/m. So one over that sum says with how
// many equal candidates the estimate could as well have been made (Kish). The weights are those of the estimator.
double EffectiveCandidates(int pool, int n)
{
    var (weight, squares) = ((double)n / pool, 0.0);
    for (var i = pool; i >= n; i--)
    {
        squares += weight * weight;
        weight *= (i - n) / (i - 1.0);
    }
    return 1 / squares;
}
