// hint: the pairs of coordinates of one example are missing
double BestStep(int dimension, int examples, double variance, double kurtosis) =>
    examples / (variance * (examples + kurtosis - 1));
