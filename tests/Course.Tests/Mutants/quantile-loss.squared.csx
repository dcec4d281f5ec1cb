// hint: squares make far points pull harder, so this finds an expectile and not a quantile: the arms must be straight
double QuantileLoss(double residual, double quantile) =>
    (residual >= 0 ? quantile : 1 - quantile) * residual * residual;
