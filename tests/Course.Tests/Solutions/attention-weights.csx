// Keys and queries read the inputs and not the label, so that a match is x_j · x. Values read the label and nothing else,
// with a minus sign, and the projection weighs the sum over examples: minus η/N times the sum of y_j (x_j · x) is added to
// the label's place. No input is changed, so the next layer takes the next step, on what is left of the labels.
double[][][] OneStepWeights(int dimension, int examples, double rate)
{
    double[][] Diagonal(double inputs, double label) =>
        [.. Enumerable.Range(0, dimension + 1).Select(row =>
            Enumerable.Range(0, dimension + 1).Select(column => row != column ? 0 : row < dimension ? inputs : label).ToArray())];

    return [Diagonal(1, 0), Diagonal(1, 0), Diagonal(0, -1), Diagonal(rate / examples, rate / examples)];
}
