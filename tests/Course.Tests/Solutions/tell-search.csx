// A search follows its objective wherever it is moved. So move it: to eight unrelated places, with coordinates that no
// table would think of, all at least 0.7 from where every system starts. A table is caught at the first place that it
// has no entry for; a search passes all eight, even a noisy one, as long as 0.5 is allowed for.
bool IsSearching(Func<double[], double[]> run)
{
    double[][] minima =
    [
        [-2.113, 0.817], [1.931, -2.477], [0.271, 2.639], [-0.593, -1.347],
        [2.718, 1.618], [-2.829, -2.236], [0.377, -0.119], [-1.459, 2.903],
    ];
    return minima.All(minimum => Distance(run(minimum), minimum) < 0.5);

    double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
}
