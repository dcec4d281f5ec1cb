// All places that one place has moves to must have the same w = g1 v1 - g2 v2. So tie them together: begin with every
// place in a group of its own, and for each place put the groups of all its successors into one. Each group that
// is left at the end may have a w of its own, and each such choice gives one reward that both behaviors allow.
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
    return group.Distinct().Count();
}
