// The slope of (s - w1 w2 ...)^2 / 2 in one weight is minus what is missing times the product of the other weights.
// All slopes are taken at the old point: the new weights go into an array of their own.
double[] DeepLinearStep(double[] weights, double strength, double learningRate)
{
    var missing = strength - weights.Aggregate(1.0, (product, weight) => product * weight);
    var moved = new double[weights.Length];
    for (var i = 0; i < weights.Length; i++)
    {
        var others = 1.0;
        for (var j = 0; j < weights.Length; j++)
            others *= j == i ? 1 : weights[j];
        moved[i] = weights[i] + learningRate * missing * others;
    }
    return moved;
}
