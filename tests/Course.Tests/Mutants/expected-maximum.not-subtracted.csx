// hint: this is the upper end less the expectation: subtract the integral of F(x)ⁿ from the last x
double ExpectedMaximum(double[] x, double[] cumulative, int n)
{
    var area = 0.0;
    for (var i = 1; i < x.Length; i++)
        area += (x[i] - x[i - 1]) * Math.Pow(cumulative[i], n);
    return area;
}
