// Squaring makes every miss count as a loss, whichever side it lies on, so misses cannot cancel.
// Zip walks through both arrays together; Average divides by how many there are.
double MeanSquaredError(double[] predicted, double[] target) =>
    predicted.Zip(target, (p, t) => (p - t) * (p - t)).Average();
