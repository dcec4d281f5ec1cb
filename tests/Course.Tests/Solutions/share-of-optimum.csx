// What was won, over all levels, by what a shortest way would have won. A reward at step t is discounted t - 1 times; a goal that was never reached brings nothing,
// but what it would have been worth stays in the denominator.
double ShareOfOptimum(int[] times, int[] ways, double discount)
{
    double Worth(int steps) => steps < 0 ? 0 : Math.Pow(discount, steps - 1);
    return times.Sum(Worth) / ways.Sum(Worth);
}
