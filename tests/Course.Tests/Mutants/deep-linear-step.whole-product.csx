// hint: the slope in a weight holds the product of the others, not of all
double[] DeepLinearStep(double[] weights, double strength, double learningRate)
{
    var all = weights.Aggregate(1.0, (product, weight) => product * weight);
    return weights.Select(w => w + learningRate * (strength - all) * all).ToArray();
}
