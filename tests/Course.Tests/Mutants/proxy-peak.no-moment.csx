// hint: the second moment s is missing: with larger features everything happens earlier
double PeakTime(double alpha, double s) => Math.Log((2 - alpha) / alpha) / (2 * (1 - alpha));
