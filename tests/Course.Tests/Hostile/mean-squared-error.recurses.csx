// says: the kernel ended while 'MeanSquaredError' ran
double MeanSquaredError(double[] predicted, double[] target) => 1 + MeanSquaredError(predicted, target);
