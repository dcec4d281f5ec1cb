// hint: the queries stand among the examples
bool LearnsInContext(Func<double[][], double[], double[], double> system, int dimension, int examples)
{
    var random = new RandomStream(4);
    double[] Normals() => [.. Enumerable.Range(0, dimension).Select(_ => random.NextNormal())];
    double missed = 0, all = 0;
    for (var task = 0; task < 200; task++)
    {
        var weights = Normals();
        double Label(double[] x) => x.Zip(weights, (a, b) => a * b).Sum();
        double[][] inputs = [.. Enumerable.Range(0, examples).Select(_ => Normals())];
        var query = inputs[task % examples];
        missed += Math.Pow(system(inputs, [.. inputs.Select(Label)], query) - Label(query), 2);
        all += Math.Pow(Label(query), 2);
    }
    return missed < 0.5 * all;
}
