// hint: the logarithm is of the larger rate over the smaller
double PeakTime(double alpha, double s) => Math.Log(alpha / (2 - alpha)) / (2 * (1 - alpha) * s);
