// hint: the rows that were shown are fixed by training: judge by the others, or a learned exception hides the proxy
string WhichRule(bool[] table, bool[] intended, bool[] proxy, bool[] seen) =>
    table.SequenceEqual(intended) ? "intended" : table.SequenceEqual(proxy) ? "proxy" : "mixture";
