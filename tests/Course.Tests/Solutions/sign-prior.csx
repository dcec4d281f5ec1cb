// With the sizes fixed, only the signs are random: 2^(n+1) equally likely patterns, the last bit for the bias. Each
// pattern is one machine; count its ones over all 2^n rows. A pattern adds its share to the entry for its count.
double[] OnesDistribution(double[] sizes, double bias)
{
    var (inputs, rows) = (sizes.Length, 1 << sizes.Length);
    var distribution = new double[rows + 1];
    for (var signs = 0; signs < 2 * rows; signs++)
    {
        var ones = Enumerable.Range(0, rows).Count(row => Signed(bias, inputs) + Enumerable.Range(0, inputs)
            .Where(i => (row >> i & 1) != 0).Sum(i => Signed(sizes[i], i)) > 0);
        distribution[ones] += 1.0 / (2 * rows);

        double Signed(double size, int bit) => (signs >> bit & 1) != 0 ? -size : size;
    }
    return distribution;
}
