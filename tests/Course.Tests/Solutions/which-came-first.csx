// A level tells something only if neither of the two lies on a shortest way to the other: otherwise whoever wants the farther one passes the nearer. Never is
// later than any step, and where neither was reached the two are equally late: neither came first.
int[] CountFirst(int[] goalTimes, int[] cornerTimes, int[] goalWays, int[] cornerWays, int[] between)
{
    int Late(int time) => time < 0 ? int.MaxValue : time;
    var telling = Enumerable.Range(0, goalTimes.Length)
        .Where(i => goalWays[i] + between[i] > cornerWays[i] && cornerWays[i] + between[i] > goalWays[i]).ToArray();
    return
    [
        telling.Length,
        telling.Count(i => Late(goalTimes[i]) < Late(cornerTimes[i])),
        telling.Count(i => Late(cornerTimes[i]) < Late(goalTimes[i])),
    ];
}
