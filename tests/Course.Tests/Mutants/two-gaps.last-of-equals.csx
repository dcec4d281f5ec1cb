// hint: where two plans are equally good the first is taken
double[] Gaps(double[] intended, double[] baseObjective, double[] mesaObjective)
{
    int Favourite(double[] scores) => Array.LastIndexOf(scores, scores.Max());
    return [intended.Max() - intended[Favourite(baseObjective)], baseObjective.Max() - baseObjective[Favourite(mesaObjective)]];
}
