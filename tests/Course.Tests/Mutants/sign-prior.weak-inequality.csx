// hint: the inequality is strict: a unit that receives exactly 0 answers 0
double[] OnesDistribution(double[] sizes, double bias)
{
    var (inputs, rows) = (sizes.Length, 1 << sizes.Length);
    var distribution = new double[rows + 1];
    for (var signs = 0; signs < 2 * rows; signs++)
    {
        double Signed(double size, int bit) => (signs >> bit & 1) != 0 ? -size : size;
        var ones = Enumerable.Range(0, rows).Count(row => Signed(bias, inputs) + Enumerable.Range(0, inputs)
            .Where(i => (row >> i & 1) != 0).Sum(i => Signed(sizes[i], i)) >= 0);
        distribution[ones] += 1.0 / (2 * rows);
    }
    return distribution;
}
