// hint: where neither was reached, neither came first
int[] CountFirst(int[] goalTimes, int[] cornerTimes, int[] goalWays, int[] cornerWays, int[] between)
{
    int Late(int time) => time < 0 ? int.MaxValue : time;
    int[] telling = [.. Enumerable.Range(0, goalTimes.Length).Where(i => goalWays[i] + between[i] > cornerWays[i] && cornerWays[i] + between[i] > goalWays[i])];
    return [telling.Length, telling.Count(i => Late(goalTimes[i]) < Late(cornerTimes[i])), telling.Count(i => !(Late(goalTimes[i]) < Late(cornerTimes[i])))];
}
