// hint: whoever wants the farther comes to the nearer first: they tell nothing
int[] CountFirst(int[] goalTimes, int[] cornerTimes, int[] goalWays, int[] cornerWays, int[] between)
{
    int Late(int time) => time < 0 ? int.MaxValue : time;
    int[] telling = [.. Enumerable.Range(0, goalTimes.Length).Where(i => true)];
    return [telling.Length, telling.Count(i => Late(goalTimes[i]) < Late(cornerTimes[i])), telling.Count(i => Late(cornerTimes[i]) < Late(goalTimes[i]))];
}
