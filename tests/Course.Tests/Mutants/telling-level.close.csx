// hint: numbers that are close do not tell a proxy from an approximation: keep the others 4 or more below the largest
string TellingLevel(int size, int largest)
{
    var rows = Enumerable.Repeat(new string('.', size), size - 2);
    return string.Join('\n', [new string('.', size - 1) + (largest - 1), .. rows, "A1" + new string('.', size - 3) + largest]);
}
