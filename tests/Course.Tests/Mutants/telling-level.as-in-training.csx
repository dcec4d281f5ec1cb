// hint: in training the largest number lies in the corner: here it must lie somewhere else
string TellingLevel(int size, int largest)
{
    var rows = Enumerable.Repeat(new string('.', size), size - 2);
    return string.Join('\n', [new string('.', size - 1) + largest, .. rows, "A1" + new string('.', size - 2)]);
}
