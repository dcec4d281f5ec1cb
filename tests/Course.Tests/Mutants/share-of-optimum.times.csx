// hint: this compares the times themselves: compare returns, discounted
double ShareOfOptimum(int[] times, int[] ways, double discount)
{
    if (times.Any(time => time < 0))
        return (double)times.Count(time => time >= 0) / times.Length;
    return (double)ways.Sum() / times.Sum();
}
