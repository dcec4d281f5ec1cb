// hint: the place that no move leads to is tied to nothing, and is free by itself: it counts too
int Ambiguity(int[][] next)
{
    var group = Enumerable.Range(0, next.Length).ToArray();
    foreach (var successors in next)
        foreach (var place in successors)
        {
            var (old, kept) = (group[place], group[successors[0]]);
            for (var i = 0; i < group.Length; i++)
                if (group[i] == old)
                    group[i] = kept;
        }
    return next.SelectMany(successors => successors).Select(place => group[place]).Distinct().Count();
}
