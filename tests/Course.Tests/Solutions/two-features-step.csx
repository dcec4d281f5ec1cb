// Each example's error is what the value says less the intended feature. Half a squared error has the error itself as slope in the value, so a weight's
// slope is the error times its feature, averaged over the examples; a step goes against it. All errors are taken before any weight moves.
double[] Step(double[] weights, double[][] examples, double learningRate)
{
    var errors = examples.Select(pair => weights[0] * pair[0] + weights[1] * pair[1] - pair[0]).ToArray();
    double Slope(int feature) => examples.Zip(errors, (pair, error) => error * pair[feature]).Average();
    return [weights[0] - learningRate * Slope(0), weights[1] - learningRate * Slope(1)];
}
