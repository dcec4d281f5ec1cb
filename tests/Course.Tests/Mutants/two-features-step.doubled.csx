// hint: the loss is *half* the squared error: its slope has no factor 2
double[] Step(double[] weights, double[][] examples, double learningRate)
{
    double Slope(int k) => examples.Average(it => 2 * (weights[0] * it[0] + weights[1] * it[1] - it[0]) * it[k]);
    return [weights[0] - learningRate * Slope(0), weights[1] - learningRate * Slope(1)];
}
