// hint: this does not depend on the quantile: its answer is the median, whatever was asked for
double QuantileLoss(double residual, double quantile) => Math.Abs(residual) / 2;
