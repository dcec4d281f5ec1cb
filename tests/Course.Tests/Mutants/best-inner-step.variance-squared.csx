// hint: E tr A goes with the variance, E tr A² with its square
double BestStep(int dimension, int examples, double variance, double kurtosis) =>
    examples / (variance * variance * (examples + dimension + kurtosis - 2));
