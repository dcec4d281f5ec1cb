// hint: this goes uphill: the product is too small, so both positive weights have to grow
double[] DeepLinearStep(double[] weights, double strength, double learningRate) => weights.Select((w, i) =>
{
    var others = weights.Where((_, j) => j != i).Aggregate(1.0, (product, weight) => product * weight);
    return w - learningRate * (strength - others * w) * others;
}).ToArray();
