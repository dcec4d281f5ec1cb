// hint: the two rows with value 1 come first, then the two with value 0
int[] Obstruction(bool[] table)
{
    var rows = Enumerable.Range(0, table.Length).ToArray();
    foreach (var a in rows.Where(row => !table[row]))
        foreach (var b in rows.Where(row => !table[row] && row >= a))
            foreach (var c in rows.Where(row => table[row]))
                foreach (var d in rows.Where(row => table[row] && row >= c))
                    if ((a & b) == (c & d) && (a | b) == (c | d))
                        return [a, b, c, d];
    return [];
}
