// hint: the numbers of the rows were added: 1 + 3 = 0 + 4, but 001 and 011 do not add up to 000 and 100 input by input
int[] Obstruction(bool[] table)
{
    var rows = Enumerable.Range(0, table.Length).ToArray();
    foreach (var a in rows.Where(row => table[row]))
        foreach (var b in rows.Where(row => table[row] && row >= a))
            foreach (var c in rows.Where(row => !table[row]))
                foreach (var d in rows.Where(row => !table[row] && row >= c))
                    if (a + b == c + d)
                        return [a, b, c, d];
    return [];
}
