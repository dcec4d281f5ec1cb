// hint: this is the sum of the squares: divide it by how many there are
double MeanSquaredError(double[] predicted, double[] target) =>
    predicted.Zip(target, (p, t) => (p - t) * (p - t)).Sum();
