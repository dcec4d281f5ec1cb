// hint: pure means in every unseen row: a majority of them makes a mixture
string WhichRule(bool[] table, bool[] intended, bool[] proxy, bool[] seen)
{
    var unseen = Enumerable.Range(0, table.Length).Where(row => !seen[row]).ToArray();
    var (right, tempted) = (unseen.Count(row => table[row] == intended[row]), unseen.Count(row => table[row] == proxy[row]));
    return right > tempted ? "intended" : tempted > right ? "proxy" : "mixture";
}
