// says: 'MeanSquaredError' calls itself without end
double MeanSquaredError(double[] predicted, double[] target) => 1 + MeanSquaredError(predicted, target);
