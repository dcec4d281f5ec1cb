// hint: this is the mean absolute error: the sign is gone, but a large miss must count more than in proportion
double MeanSquaredError(double[] predicted, double[] target) =>
    predicted.Zip(target, (p, t) => Math.Abs(p - t)).Average();
