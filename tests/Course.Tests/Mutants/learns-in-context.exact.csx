// hint: learning need not be perfect
bool LearnsInContext(Func<double[][], double[], double[], double> system, int dimension, int examples)
{
    var random = new RandomStream(3);
    double[] Normals() => [.. Enumerable.Range(0, dimension).Select(_ => random.NextNormal())];
    var weights = Normals();
    double Label(double[] x) => x.Zip(weights, (a, b) => a * b).Sum();
    double[][] inputs = [.. Enumerable.Range(0, examples).Select(_ => Normals())];
    var query = Normals();
    return Math.Abs(system(inputs, [.. inputs.Select(Label)], query) - Label(query)) < 1e-3;
}
