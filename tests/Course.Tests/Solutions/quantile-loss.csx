// Move the prediction up by a hair. Every target below it pulls back with the slope of the negative arm, every
// target above pulls on with the slope of the positive arm. The pulls balance where
//     (share below) * (slope below) = (share above) * (slope above).
// With slope 1 - quantile below and slope quantile above, that is where the share below equals the quantile.
double QuantileLoss(double residual, double quantile) =>
    residual >= 0 ? quantile * residual : (quantile - 1) * residual;
