// hint: places are tied through chains: if a is tied to b and b to c, then a is tied to c
int Ambiguity(int[][] next)
{
    var group = Enumerable.Range(0, next.Length).ToArray();
    foreach (var successors in next)
        foreach (var place in successors)
            group[place] = group[successors[0]];
    return group.Distinct().Count();
}
