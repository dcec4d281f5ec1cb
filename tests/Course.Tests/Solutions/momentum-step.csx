// The velocity keeps a share of itself and is pushed downhill; the point then moves by the new velocity.
// Both results are new arrays: the caller's point and velocity are still what they were.
double[][] MomentumStep(double[] point, double[] velocity, double[] gradient, double learningRate, double momentum)
{
    var faster = velocity.Zip(gradient, (v, g) => momentum * v - learningRate * g).ToArray();
    var moved = point.Zip(faster, (x, v) => x + v).ToArray();
    return [moved, faster];
}
