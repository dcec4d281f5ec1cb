// hint: the rows were taken for independent coins: they share their weights, so their answers are not independent
double[] OnesDistribution(double[] sizes, double bias)
{
    var rows = 1 << sizes.Length;
    var distribution = new double[rows + 1];
    distribution[0] = 1;
    for (var row = bias == 0 ? 1 : 0; row < rows; row++)
        for (var ones = rows; ones >= 0; ones--)
            distribution[ones] = (distribution[ones] + (ones > 0 ? distribution[ones - 1] : 0)) / 2;
    return distribution;
}
