// The largest of n is at most x with probability F(x)^n. By parts, its expectation is the upper end less the integral of
// that: were the largest always at the top, the integral would be zero. Trapezoids, each as wide as its two points are apart.
double ExpectedMaximum(double[] x, double[] cumulative, int n)
{
    var area = 0.0;
    for (var i = 1; i < x.Length; i++)
        area += (x[i] - x[i - 1]) * (Math.Pow(cumulative[i - 1], n) + Math.Pow(cumulative[i], n)) / 2;
    return x[^1] - area;
}
