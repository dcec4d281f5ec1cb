// hint: a row in which both rules agree counts too: this function follows neither there
string WhichRule(bool[] table, bool[] intended, bool[] proxy, bool[] seen)
{
    var telling = Enumerable.Range(0, table.Length).Where(row => !seen[row] && intended[row] != proxy[row]).ToArray();
    return telling.All(row => table[row] == intended[row]) ? "intended" : telling.All(row => table[row] == proxy[row]) ? "proxy" : "mixture";
}
