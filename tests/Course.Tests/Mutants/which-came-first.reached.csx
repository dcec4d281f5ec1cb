// hint: both were reached in both levels: what counts is which came first
int[] CountFirst(int[] goalTimes, int[] cornerTimes, int[] goalWays, int[] cornerWays, int[] between)
{
    int Late(int time) => time < 0 ? int.MaxValue : time;
    int[] telling = [.. Enumerable.Range(0, goalTimes.Length).Where(i => goalWays[i] + between[i] > cornerWays[i] && cornerWays[i] + between[i] > goalWays[i])];
    return [telling.Length, telling.Count(i => goalTimes[i] >= 0), telling.Count(i => goalTimes[i] < 0 && cornerTimes[i] >= 0)];
}
