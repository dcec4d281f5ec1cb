// hint: whoever is left behind is the judge: the outer gap is measured by the intended, the inner one by the base objective
double[] Gaps(double[] intended, double[] baseObjective, double[] mesaObjective)
{
    int Favourite(double[] scores) => Array.IndexOf(scores, scores.Max());
    return [baseObjective.Max() - baseObjective[Favourite(intended)], mesaObjective.Max() - mesaObjective[Favourite(baseObjective)]];
}
