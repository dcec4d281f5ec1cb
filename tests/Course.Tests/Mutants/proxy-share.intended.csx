// hint: this is the intended feature's weight u: half of the sum *plus* the difference
double ProxyShare(double alpha, double s, double t) => 1 - (Math.Exp(-alpha * s * t) + Math.Exp(-(2 - alpha) * s * t)) / 2;
