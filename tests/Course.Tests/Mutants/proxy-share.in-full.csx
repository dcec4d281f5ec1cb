// hint: this is one less the other in full: the weight is half of the sum less the difference
double ProxyShare(double alpha, double s, double t) => Math.Exp(-alpha * s * t) - Math.Exp(-(2 - alpha) * s * t);
