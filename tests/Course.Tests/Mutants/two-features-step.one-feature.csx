// hint: each weight's slope is the error times its own feature
double[] Step(double[] weights, double[][] examples, double learningRate)
{
    var slope = examples.Average(it => (weights[0] * it[0] + weights[1] * it[1] - it[0]) * it[0]);
    return [weights[0] - learningRate * slope, weights[1] - learningRate * slope];
}
