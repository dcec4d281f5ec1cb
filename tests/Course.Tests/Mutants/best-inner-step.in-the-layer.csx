// hint: the step size itself is N times as large
double BestStep(int dimension, int examples, double variance, double kurtosis) =>
    1 / (variance * (examples + dimension + kurtosis - 2));
