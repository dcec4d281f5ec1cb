// hint: the bias keeps its sign here: it is drawn by a coin too
double[] OnesDistribution(double[] sizes, double bias)
{
    var (inputs, rows) = (sizes.Length, 1 << sizes.Length);
    var distribution = new double[rows + 1];
    for (var signs = 0; signs < rows; signs++)
    {
        double Signed(double size, int bit) => (signs >> bit & 1) != 0 ? -size : size;
        var ones = Enumerable.Range(0, rows).Count(row => bias + Enumerable.Range(0, inputs)
            .Where(i => (row >> i & 1) != 0).Sum(i => Signed(sizes[i], i)) > 0);
        distribution[ones] += 1.0 / rows;
    }
    return distribution;
}
