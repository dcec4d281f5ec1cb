// hint: a noisy search ends near the minimum and not on it: this calls it a table
bool IsSearching(Func<double[], double[]> run)
{
    double[][] minima = [[-2.113, 0.817], [1.931, -2.477], [0.271, 2.639]];
    return minima.All(minimum => run(minimum).Zip(minimum, (x, m) => Math.Abs(x - m)).Max() < 1e-6);
}
