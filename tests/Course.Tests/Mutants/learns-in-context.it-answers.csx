// hint: this system never looks at the labels
bool LearnsInContext(Func<double[][], double[], double[], double> system, int dimension, int examples)
{
    var random = new RandomStream(5);
    double[] Normals() => [.. Enumerable.Range(0, dimension).Select(_ => random.NextNormal())];
    double[][] inputs = [.. Enumerable.Range(0, examples).Select(_ => Normals())];
    return system(inputs, new double[examples], Normals()) != system(inputs, new double[examples], Normals())
        || system(inputs, [.. inputs.Select(x => x[0])], Normals()) != 0;
}
