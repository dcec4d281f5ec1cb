// hint: these are what is lost with the sign turned: a gap is what the best plan would bring less what comes
double[] Gaps(double[] intended, double[] baseObjective, double[] mesaObjective)
{
    int Favourite(double[] scores) => Array.IndexOf(scores, scores.Max());
    return [intended[Favourite(baseObjective)] - intended.Max(), baseObjective[Favourite(mesaObjective)] - baseObjective.Max()];
}
