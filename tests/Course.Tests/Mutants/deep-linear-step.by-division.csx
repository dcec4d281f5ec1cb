// hint: at weight 0 this divides 0 by 0: multiply the others instead of dividing the weight out
double[] DeepLinearStep(double[] weights, double strength, double learningRate)
{
    var all = weights.Aggregate(1.0, (product, weight) => product * weight);
    return weights.Select(w => w + learningRate * (strength - all) * all / w).ToArray();
}
