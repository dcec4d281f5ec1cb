// hint: below the target this goes negative: a loss is zero at best
double QuantileLoss(double residual, double quantile) =>
    residual >= 0 ? quantile * residual : (1 - quantile) * residual;
