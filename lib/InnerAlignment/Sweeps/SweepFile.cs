using System.Globalization;

namespace InnerAlignment.Sweeps;

/// <summary>The result of one task of a sweep.</summary>
/// <param name="Part">The setting.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Values">One number for each column.</param>
public sealed record SweepRow(string Part, ulong Seed, IReadOnlyList<double> Values)
{
    /// <summary>The line of the file: part, seed, and numbers that read back exactly.</summary>
    public string Line => string.Join(',', [Part, Seed.ToString(CultureInfo.InvariantCulture), .. Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))]);
}

/// <summary>A kept sweep: what was run, by which version of the library, and its rows.</summary>
/// <remarks>A text of comma-separated values. Its first lines, which begin with <c>#</c>, say <c>sweep</c>, <c>title</c>, <c>library</c> and <c>seeds</c>; then come the names of the columns
/// and a line for each task. Line feeds only.</remarks>
/// <param name="Sweep">The sweep's name.</param>
/// <param name="Title">What is measured.</param>
/// <param name="Library">The version of the library that ran it.</param>
/// <param name="Columns">Names of the numbers in a row.</param>
/// <param name="Rows">The rows.</param>
public sealed record SweepFile(string Sweep, string Title, string Library, IReadOnlyList<string> Columns, IReadOnlyList<SweepRow> Rows)
{
    /// <summary>The version of this library.</summary>
    public static string ThisLibrary { get; } = $"InnerAlignment {typeof(SweepFile).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The file of a sweep with the given rows, in the order of its parts and of the seeds.</summary>
    public static SweepFile Of(ISweep sweep, IEnumerable<SweepRow> rows)
    {
        var order = sweep.Parts.Index().ToDictionary(part => part.Item, part => part.Index);
        return new(sweep.Name, sweep.Title, ThisLibrary, [.. sweep.Columns], [.. rows.OrderBy(row => order.GetValueOrDefault(row.Part, int.MaxValue)).ThenBy(row => row.Seed)]);
    }

    /// <summary>The file's text.</summary>
    public string Text => string.Join('\n',
    [
        $"# sweep: {Sweep}", $"# title: {Title}", $"# library: {Library}", $"# seeds: {Seeds}",
        string.Join(',', ["part", "seed", .. Columns]), .. Rows.Select(row => row.Line), "",
    ]);

    private string Seeds => string.Join(' ', Rows.Select(row => row.Seed).Distinct().Order());

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">What to call it in messages: its path.</param>
    /// <exception cref="FormatException">It is no such file; the message names the line and says what was expected.</exception>
    public static SweepFile Parse(string text, string name)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var remarks = lines.TakeWhile(line => line.StartsWith('#')).ToArray();
        var head = lines.Skip(remarks.Length).FirstOrDefault("").Split(',');
        if (head is not ["part", "seed", ..])
            throw new FormatException($"{name}, line {remarks.Length + 1}: '{string.Join(',', head)}' stands where the names of the columns were expected, beginning with part,seed.");
        var rows = lines.Skip(remarks.Length + 1).Select((line, i) => Row(line, head.Length, $"{name}, line {remarks.Length + 2 + i}"));
        return new(Remark(remarks, "sweep", name), Remark(remarks, "title", name), Remark(remarks, "library", name), head[2..], [.. rows]);
    }

    private static string Remark(string[] remarks, string key, string name) =>
        remarks.FirstOrDefault(line => line.StartsWith($"# {key}: ", StringComparison.Ordinal))?[(key.Length + 4)..]
            ?? throw new FormatException($"{name}: no line '# {key}: …'; a kept sweep begins with one. Was the file written by 'course sweep'?");

    private static SweepRow Row(string line, int cells, string place)
    {
        var parts = line.Split(',');
        double[] values = [.. parts.Skip(2).Select(Number)];
        return parts.Length == cells && ulong.TryParse(parts[1], CultureInfo.InvariantCulture, out var seed)
            ? new(parts[0], seed, values)
            : throw new FormatException($"{place}: '{line}' is not a part, a seed and {cells - 2} numbers.");

        double Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"{place}: '{cell}' is not a number.");
    }
}
