// hint: these tasks can be stored
bool LearnsInContext(Func<double[][], double[], double[], double> system, int dimension, int examples)
{
    var random = new RandomStream(2);
    double[] Normals() => [.. Enumerable.Range(0, dimension).Select(_ => random.NextNormal())];
    double missed = 0, all = 0;
    for (var task = 0; task < 200; task++)
    {
        double Label(double[] x) => x[task % dimension];
        double[][] inputs = [.. Enumerable.Range(0, examples).Select(_ => Normals())];
        var query = Normals();
        missed += Math.Pow(system(inputs, [.. inputs.Select(Label)], query) - Label(query), 2);
        all += Math.Pow(Label(query), 2);
    }
    return missed < 0.5 * all;
}
