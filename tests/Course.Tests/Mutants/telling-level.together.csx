// hint: a system that wants the corner and one that wants the nearest prize take the same here
string TellingLevel(int size, int largest)
{
    var rows = Enumerable.Repeat(new string('.', size), size - 2);
    return string.Join('\n', [new string('.', size - 2) + "A1", .. rows, new string('.', size - 1) + largest]);
}
