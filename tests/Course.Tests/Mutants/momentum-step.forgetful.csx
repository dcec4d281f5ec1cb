// hint: the old velocity is lost: this is gradient descent without a memory
double[][] MomentumStep(double[] point, double[] velocity, double[] gradient, double learningRate, double momentum)
{
    var faster = gradient.Select(g => -learningRate * g).ToArray();
    return [point.Zip(faster, (x, v) => x + v).ToArray(), faster];
}
