// hint: this is the root of the mean squared error: leave the root out
double MeanSquaredError(double[] predicted, double[] target) =>
    Math.Sqrt(predicted.Zip(target, (p, t) => (p - t) * (p - t)).Average());
