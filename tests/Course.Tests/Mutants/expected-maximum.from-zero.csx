// hint: the largest is at least x[0]: what the integral of 1 − F(x)ⁿ gives is counted from there
double ExpectedMaximum(double[] x, double[] cumulative, int n)
{
    var area = 0.0;
    for (var i = 1; i < x.Length; i++)
        area += (x[i] - x[i - 1]) * (1 - (Math.Pow(cumulative[i - 1], n) + Math.Pow(cumulative[i], n)) / 2);
    return area;
}
