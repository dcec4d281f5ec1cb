// hint: success in the first trial comes after no failed trial at all: count failures from 0
double ExpectedFitness(int undecided, int trials)
{
    var success = Math.Pow(2, -undecided);
    return 1 + 19 * Enumerable.Range(1, trials).Sum(t => Math.Pow(1 - success, t - 1) * success * (trials - t) / trials);
}
