// The base optimizer takes its own favourite, and the intended objective pays for it: the outer gap. The mesa-optimizer
// takes *its* favourite, and the base objective pays: the inner gap. Each gap is measured by the one that is left behind.
double[] Gaps(double[] intended, double[] baseObjective, double[] mesaObjective)
{
    int Favourite(double[] scores) => Array.IndexOf(scores, scores.Max());
    return
    [
        intended.Max() - intended[Favourite(baseObjective)],
        baseObjective.Max() - baseObjective[Favourite(mesaObjective)],
    ];
}
