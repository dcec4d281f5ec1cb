// hint: this weights the gradient by 1 − momentum as well, as a moving average would: here only the old velocity is weighted
double[][] MomentumStep(double[] point, double[] velocity, double[] gradient, double learningRate, double momentum)
{
    var faster = velocity.Zip(gradient, (v, g) => momentum * v - (1 - momentum) * learningRate * g).ToArray();
    return [point.Zip(faster, (x, v) => x + v).ToArray(), faster];
}
