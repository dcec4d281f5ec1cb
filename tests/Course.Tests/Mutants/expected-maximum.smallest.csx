// hint: this is the expectation of the smallest: the largest is at most x if all n are
double ExpectedMaximum(double[] x, double[] cumulative, int n)
{
    var area = 0.0;
    for (var i = 1; i < x.Length; i++)
        area += (x[i] - x[i - 1]) * Math.Pow(1 - cumulative[i], n);
    return x[0] + area;
}
