// hint: this goes uphill: the error falls where the step goes against the slope
double[] Step(double[] weights, double[][] examples, double learningRate)
{
    double Slope(int k) => examples.Average(it => (weights[0] * it[0] + weights[1] * it[1] - it[0]) * it[k]);
    return [weights[0] + learningRate * Slope(0), weights[1] + learningRate * Slope(1)];
}
