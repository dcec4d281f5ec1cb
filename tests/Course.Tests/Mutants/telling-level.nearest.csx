// hint: in training the largest number is the nearest prize: put a smaller one nearer
string TellingLevel(int size, int largest)
{
    var rows = Enumerable.Repeat(new string('.', size), size - 2);
    return string.Join('\n', [new string('.', size - 1) + "2", .. rows, $"A{largest}" + new string('.', size - 3) + "1"]);
}
