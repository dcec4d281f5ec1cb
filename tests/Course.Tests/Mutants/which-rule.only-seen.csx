// hint: on the rows that were shown every trained function is right: only the others tell what it follows
string WhichRule(bool[] table, bool[] intended, bool[] proxy, bool[] seen)
{
    var shown = Enumerable.Range(0, table.Length).Where(row => seen[row]).ToArray();
    return shown.All(row => table[row] == intended[row]) ? "intended" : shown.All(row => table[row] == proxy[row]) ? "proxy" : "mixture";
}
