// hint: all minima are at round numbers: a table that holds those answers passes
bool IsSearching(Func<double[], double[]> run)
{
    double[][] minima = [[2, 1], [-1, 2], [-2, -2], [1, -3]];
    return minima.All(minimum => run(minimum).Zip(minimum, (x, m) => Math.Abs(x - m)).Max() < 0.5);
}
