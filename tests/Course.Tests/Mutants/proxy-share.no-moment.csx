// hint: the second moment s is missing: larger features are learned faster
double ProxyShare(double alpha, double s, double t) => (Math.Exp(-alpha * t) - Math.Exp(-(2 - alpha) * t)) / 2;
