// hint: this overwrites the caller's arrays: return new ones and leave the arguments as they are
double[][] MomentumStep(double[] point, double[] velocity, double[] gradient, double learningRate, double momentum)
{
    for (var i = 0; i < point.Length; i++)
    {
        velocity[i] = momentum * velocity[i] - learningRate * gradient[i];
        point[i] += velocity[i];
    }

    return [point, velocity];
}
