// hint: the kurtosis does not enter
double BestStep(int dimension, int examples, double variance, double kurtosis) =>
    examples / (variance * (examples + dimension + 1));
