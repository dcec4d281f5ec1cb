// hint: the outer gap lies between intended and base objective: the mesa-objective has no part in it
double[] Gaps(double[] intended, double[] baseObjective, double[] mesaObjective)
{
    int Favourite(double[] scores) => Array.IndexOf(scores, scores.Max());
    return [intended.Max() - intended[Favourite(mesaObjective)], baseObjective.Max() - baseObjective[Favourite(mesaObjective)]];
}
