// hint: keys and queries read the label too
double[][][] OneStepWeights(int dimension, int examples, double rate)
{
    double[][] Diagonal(double inputs, double label) =>
        [.. Enumerable.Range(0, dimension + 1).Select(row =>
            Enumerable.Range(0, dimension + 1).Select(column => row != column ? 0 : row < dimension ? inputs : label).ToArray())];

    return [Diagonal(1, 1), Diagonal(1, 1), Diagonal(0, -1), Diagonal(rate / examples, rate / examples)];
}
