// hint: on a menu of deployment this one shows
int[] Silent(int[] baseObjective, int[][] menus)
{
    int[] mesa = [.. baseObjective];
    var order = Enumerable.Range(0, mesa.Length).OrderBy(i => mesa[i]).ToArray();
    (mesa[order[0]], mesa[order[1]]) = (mesa[order[1]], mesa[order[0]]);
    return mesa;
}
