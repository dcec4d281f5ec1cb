// Two outcomes that are neighbours in the base objective may change places if no menu has them as its two best: then nobody is ever shown the difference. Simply try all
// exchanges of two outcomes, and keep one that shows on no menu of deployment; since no outcomes are tied, any exchange shows on the menu of just these two.
int[] Silent(int[] baseObjective, int[][] menus)
{
    int Favourite(int[] levels, int[] menu) => menu.MaxBy(outcome => levels[outcome]);
    foreach (var i in Enumerable.Range(0, baseObjective.Length))
        for (var j = 0; j < i; j++)
        {
            int[] mesa = [.. baseObjective];
            (mesa[i], mesa[j]) = (mesa[j], mesa[i]);
            if (menus.All(menu => Favourite(mesa, menu) == Favourite(baseObjective, menu)))
                return mesa;
        }

    throw new ArgumentException("On these menus every exchange of two outcomes shows.");
}
