// hint: the second weight saw the first one's new value: a step moves all weights at once, by the slopes at the old point
double[] DeepLinearStep(double[] weights, double strength, double learningRate)
{
    var moved = weights.ToArray();
    for (var i = 0; i < moved.Length; i++)
    {
        var others = moved.Where((_, j) => j != i).Aggregate(1.0, (product, weight) => product * weight);
        moved[i] += learningRate * (strength - others * moved[i]) * others;
    }
    return moved;
}
