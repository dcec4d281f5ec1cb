// Three corners of an empty square: a 2 for the one who wants the corner, a 1 beside the start for the one who wants the nearest, and the largest number
// in the corner below right, farther than the 1 and not at the top.
string TellingLevel(int size, int largest)
{
    var free = new string('.', size);
    string[] rows =
    [
        free[1..] + "2",
        .. Enumerable.Repeat(free, size - 2),
        "A1" + free[3..] + largest,
    ];
    return string.Join('\n', rows);
}
