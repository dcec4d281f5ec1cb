// hint: the points are not evenly spaced: each strip has a width of its own
double ExpectedMaximum(double[] x, double[] cumulative, int n)
{
    var area = 0.0;
    for (var i = 1; i < x.Length; i++)
        area += (x[^1] - x[0]) / (x.Length - 1) * (Math.Pow(cumulative[i - 1], n) + Math.Pow(cumulative[i], n)) / 2;
    return x[^1] - area;
}
