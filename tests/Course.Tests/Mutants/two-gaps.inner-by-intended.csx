// hint: the inner gap lies between base and mesa-objective: it is the base objective that loses, not the intended one
double[] Gaps(double[] intended, double[] baseObjective, double[] mesaObjective)
{
    int Favourite(double[] scores) => Array.IndexOf(scores, scores.Max());
    return [intended.Max() - intended[Favourite(baseObjective)], intended[Favourite(baseObjective)] - intended[Favourite(mesaObjective)]];
}
