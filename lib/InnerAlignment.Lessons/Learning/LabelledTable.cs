using System.Globalization;

namespace InnerAlignment.Lessons.Learning;

/// <summary>Examples of two classes.</summary>
/// <param name="Names">The features' names, <c>[d]</c>.</param>
/// <param name="Features">The examples, <c>[n][d]</c>.</param>
/// <param name="Labels">Whether each example is of class 1, <c>[n]</c>.</param>
public sealed record LabelledTable(IReadOnlyList<string> Names, IReadOnlyList<double[]> Features, IReadOnlyList<bool> Labels)
{
    /// <summary>Reads a table of <c>data/</c>: lines that begin with <c>#</c> are remarks, then comes a line of names, the last of them
    /// the label's, then rows of numbers, the last of them 0 or 1.</summary>
    /// <param name="path">The file; a bare name is looked up in the course's <c>data</c> folder.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">A line is not a row of numbers that ends in 0 or 1; the message says which.</exception>
    public static LabelledTable Read(string path)
    {
        var file = CourseData.Find(path);
        var lines = File.ReadLines(file).Index().Where(line => line.Item.Length > 0 && line.Item[0] != '#').ToArray();
        if (lines.Length == 0)
            throw new FormatException($"{path} holds no table: a line of names and rows of numbers were expected.");
        string[] names = lines[0].Item.Split(',');
        var rows = lines.Skip(1).Select(line => Row(path, line.Index + 1, line.Item, names.Length)).ToArray();
        return new(names[..^1], [.. rows.Select(row => row[..^1])], [.. rows.Select(row => row[^1] == 1)]);
    }

    /// <summary>The first examples, and the others.</summary>
    /// <param name="count">How many come first; from 0 to n.</param>
    public (LabelledTable First, LabelledTable Others) Split(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Labels.Count);
        return (
            new(Names, [.. Features.Take(count)], [.. Labels.Take(count)]),
            new(Names, [.. Features.Skip(count)], [.. Labels.Skip(count)]));
    }

    private static double[] Row(string path, int number, string line, int columns)
    {
        double[] cells = [.. line.Split(',').Select(Value)];
        return cells.Length == columns && cells.All(double.IsFinite) && cells[^1] is 0 or 1
            ? cells
            : throw new FormatException($"{path}, line {number}: '{line}' is not {columns} numbers of which the last is 0 or 1.");
    }

    private static double Value(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
