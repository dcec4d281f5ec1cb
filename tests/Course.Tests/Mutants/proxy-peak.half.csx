// hint: the two rates differ by 2 (1 − α) s: the factor 2 is missing
double PeakTime(double alpha, double s) => Math.Log((2 - alpha) / alpha) / ((1 - alpha) * s);
