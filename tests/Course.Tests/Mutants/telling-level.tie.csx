// hint: two prizes are equally near, so nobody can say which of them a system that wants the nearest would take
string TellingLevel(int size, int largest)
{
    var rows = Enumerable.Repeat(new string('.', size), size - 2);
    return string.Join('\n', [new string('.', size - 1) + "2", .. rows, $"1A{largest}" + new string('.', size - 3)]);
}
