// hint: only pairs of opposite corners of the whole cube were tried: any two pairs with the same sum will do
int[] Obstruction(bool[] table)
{
    var last = table.Length - 1;
    var rows = Enumerable.Range(0, table.Length / 2).ToArray();
    var ones = rows.FirstOrDefault(row => table[row] && table[last - row], -1);
    var zeros = rows.FirstOrDefault(row => !table[row] && !table[last - row], -1);
    return ones < 0 || zeros < 0 ? [] : [ones, last - ones, zeros, last - zeros];
}
