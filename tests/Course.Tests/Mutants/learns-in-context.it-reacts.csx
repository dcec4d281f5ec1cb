// hint: answering to the labels is not enough
bool LearnsInContext(Func<double[][], double[], double[], double> system, int dimension, int examples)
{
    var random = new RandomStream(1);
    double[] Normals(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextNormal())];
    double[][] inputs = [.. Enumerable.Range(0, examples).Select(_ => Normals(dimension))];
    var (labels, query) = (Normals(examples), Normals(dimension));
    return Math.Abs(system(inputs, labels, query) - system(inputs, [.. labels.Select(y => -y)], query)) > 1e-3;
}
