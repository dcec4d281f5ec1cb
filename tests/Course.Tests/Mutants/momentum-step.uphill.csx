// hint: this goes uphill: the gradient points to where the value grows
double[][] MomentumStep(double[] point, double[] velocity, double[] gradient, double learningRate, double momentum)
{
    var faster = velocity.Zip(gradient, (v, g) => momentum * v + learningRate * g).ToArray();
    return [point.Zip(faster, (x, v) => x + v).ToArray(), faster];
}
