// hint: the point moves by the new velocity, not by the old one
double[][] MomentumStep(double[] point, double[] velocity, double[] gradient, double learningRate, double momentum)
{
    var faster = velocity.Zip(gradient, (v, g) => momentum * v - learningRate * g).ToArray();
    return [point.Zip(velocity, (x, v) => x + v).ToArray(), faster];
}
