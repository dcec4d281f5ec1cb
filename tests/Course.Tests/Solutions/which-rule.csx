// Training fixes the rows that were shown, so they say nothing about what was learned. On all the others the function is
// compared with both rules, also where the rules agree: a function that errs there follows neither.
string WhichRule(bool[] table, bool[] intended, bool[] proxy, bool[] seen)
{
    var unseen = Enumerable.Range(0, table.Length).Where(row => !seen[row]).ToArray();
    if (unseen.All(row => table[row] == intended[row]))
        return "intended";
    return unseen.All(row => table[row] == proxy[row]) ? "proxy" : "mixture";
}
