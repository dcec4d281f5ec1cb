// Take the base objective's top group, k of the n outcomes: C(n, k) ways. Within it the base objective does not care, so the mesa-objective may order the group in
// any of the weak orders of k outcomes. Between groups it must keep the order. What is left is the same question for n - k outcomes.
long AlignedPairs(int outcomes)
{
    long[] orders = Count(outcomes, _ => 1);
    return Count(outcomes, group => orders[group])[outcomes];
}

// Ways to split outcomes into ordered groups, each group done in so many ways; the entry for 0 outcomes is 1.
long[] Count(int outcomes, Func<int, long> waysOf)
{
    var ways = new long[outcomes + 1];
    ways[0] = 1;
    for (var n = 1; n <= outcomes; n++)
        for (var (group, choices) = (1, (long)n); group <= n; choices = choices * (n - group) / (group + 1), group++)
            ways[n] += choices * waysOf(group) * ways[n - group];
    return ways;
}
