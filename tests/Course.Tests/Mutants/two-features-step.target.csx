// hint: the target is the intended feature x of each example, not the proxy z
double[] Step(double[] weights, double[][] examples, double learningRate)
{
    double Slope(int k) => examples.Average(it => (weights[0] * it[0] + weights[1] * it[1] - it[1]) * it[k]);
    return [weights[0] - learningRate * Slope(0), weights[1] - learningRate * Slope(1)];
}
