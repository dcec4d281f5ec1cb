// What is still missing of the sum u + w = 1 dies away at rate (2 - alpha) s; the difference u - w has 1 to go as well, but at rate alpha s only. The proxy's
// weight is half of the sum less the difference: (1 - fast) / 2 - (1 - slow) / 2.
double ProxyShare(double alpha, double s, double t)
{
    var missingOfSum = Math.Exp(-(2 - alpha) * s * t);
    var missingOfDifference = Math.Exp(-alpha * s * t);
    return (missingOfDifference - missingOfSum) / 2;
}
