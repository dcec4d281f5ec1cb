// hint: the two rates are (2 − α) s and α s: they differ by 2 (1 − α) s, not by 2 s
double PeakTime(double alpha, double s) => Math.Log((2 - alpha) / alpha) / (2 * s);
