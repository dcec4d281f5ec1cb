// At the peak the slow exponential falls as fast as the fast one: alpha e^(-alpha s t) = (2 - alpha) e^(-(2 - alpha) s t). Take logarithms and solve for t; with
// alpha = 0 the logarithm is infinite, and so is the time.
double PeakTime(double alpha, double s)
{
    double slow = alpha * s, fast = (2 - alpha) * s;
    return Math.Log(fast / slow) / (fast - slow);
}
