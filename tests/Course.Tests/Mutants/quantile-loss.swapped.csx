// hint: the arms are swapped: this objective finds the quantile at 1 − q
double QuantileLoss(double residual, double quantile) =>
    residual >= 0 ? (1 - quantile) * residual : -quantile * residual;
