// hint: misses of opposite sign cancel here: square each difference before you average
double MeanSquaredError(double[] predicted, double[] target) =>
    predicted.Zip(target, (p, t) => p - t).Average();
