// hint: the 1 that everybody gets is missing: an organism that never succeeds still has fitness 1
double ExpectedFitness(int undecided, int trials)
{
    var success = Math.Pow(2, -undecided);
    return 19 * Enumerable.Range(0, trials).Sum(t => Math.Pow(1 - success, t) * success * (trials - t) / trials);
}
