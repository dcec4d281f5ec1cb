// Tasks drawn at random cannot have been stored, and the query is a new input, so repeating does not help. Over 200 tasks
// the mean squared error is known to within a tenth or so; a system that learns nothing has the mean square of the labels itself,
// one step of gradient descent has far less than half of it.
bool LearnsInContext(Func<double[][], double[], double[], double> system, int dimension, int examples)
{
    var random = new RandomStream(20230615);
    double[] Normals() => [.. Enumerable.Range(0, dimension).Select(_ => random.NextNormal())];
    double missed = 0, all = 0;
    for (var task = 0; task < 200; task++)
    {
        var weights = Normals().Select(w => w / Math.Sqrt(dimension)).ToArray();
        double Label(double[] x) => x.Zip(weights, (a, b) => a * b).Sum();
        double[][] inputs = [.. Enumerable.Range(0, examples).Select(_ => Normals())];
        var query = Normals();
        missed += Math.Pow(system(inputs, [.. inputs.Select(Label)], query) - Label(query), 2);
        all += Math.Pow(Label(query), 2);
    }
    return missed < 0.5 * all;
}
