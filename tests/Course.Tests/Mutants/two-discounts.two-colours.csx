// hint: what ties two places is that one place has a move to each: it is not that a move leads from one to the other
int Ambiguity(int[][] next)
{
    var colours = new int[next.Length];
    var clash = false;
    void Paint(int place, int colour)
    {
        clash |= colours[place] == -colour;
        if (colours[place] != 0)
            return;
        colours[place] = colour;
        foreach (var other in next[place])
            Paint(other, -colour);
    }
    Paint(0, 1);
    return clash ? 1 : 2;
}
