// hint: write it yourself: line 5 uses InnerAlignment.Search.Momentum, which is the answer
double[][] MomentumStep(double[] point, double[] velocity, double[] gradient, double learningRate, double momentum)
{
    var (moved, faster) = ((double[])point.Clone(), (double[])velocity.Clone());
    new InnerAlignment.Search.Momentum(learningRate, momentum).Step<double>(moved, gradient, faster, 1, learningRate);
    return [moved, faster];
}
