// The loss is a parabola in the step size, so it is least at E tr A / E tr A². With one over N in front of each A, the double
// sum over examples in tr A² has N (N − 1) pairs of two different ones, each worth d s⁴, and N of one with itself, worth
// E |x|⁴ = d κ s⁴ + d (d − 1) s⁴. The factor d cancels.
double BestStep(int dimension, int examples, double variance, double kurtosis)
{
    double different = examples - 1, same = kurtosis + dimension - 1;
    return examples / (variance * (different + same));
}
