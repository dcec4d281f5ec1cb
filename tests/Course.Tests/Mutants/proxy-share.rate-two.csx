// hint: the sum is learned at rate (2 − α) s
double ProxyShare(double alpha, double s, double t) => (Math.Exp(-alpha * s * t) - Math.Exp(-2 * s * t)) / 2;
