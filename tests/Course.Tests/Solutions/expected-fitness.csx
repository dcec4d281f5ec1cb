// A life succeeds after exactly t failures with probability (1 - p)^t p, where p = 2^-k. Each such life is worth
// 1 + 19 (T - t) / T. A life without success is worth 1, which is why the 1 stands outside of the sum.
double ExpectedFitness(int undecided, int trials)
{
    var success = Math.Pow(2, -undecided);
    var prize = Enumerable.Range(0, trials).Sum(t => Math.Pow(1 - success, t) * success * (trials - t) / trials);
    return 1 + 19 * prize;
}
