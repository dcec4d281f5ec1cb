using InnerAlignment.Sweeps;

namespace InnerAlignment.Lessons;

/// <summary>A sweep that was run at full scale and kept in <c>data/sweeps</c>: what a notebook shows beside its own, smaller run.</summary>
public sealed class SweepTable
{
    private readonly SweepFile file;

    private SweepTable(SweepFile file) => this.file = file;

    /// <summary>Who ran what: the sweep's title, the library's version and how many rows there are.</summary>
    public string Source => FormattableString.Invariant($"{file.Title} {file.Library}, {file.Rows.Count} rows, kept in data/sweeps/{file.Sweep}.csv");

    /// <summary>The settings that have rows, in the order of the file.</summary>
    public IReadOnlyList<string> Parts => [.. file.Rows.Select(row => row.Part).Distinct()];

    /// <summary>Reads a kept sweep.</summary>
    /// <param name="name">Its name: <c>rules-found</c>, for instance.</param>
    /// <exception cref="FileNotFoundException">It was not kept; <c>course sweep</c> runs it.</exception>
    /// <exception cref="FormatException">The file is spoiled; the message names the line.</exception>
    public static SweepTable Read(string name)
    {
        var path = CourseData.Find(Path.Combine("sweeps", $"{name}.csv"));
        return new(SweepFile.Parse(File.ReadAllText(path), $"data/sweeps/{name}.csv"));
    }

    /// <summary>The numbers of one column for one setting, a number for each seed; those that are NaN are left out.</summary>
    /// <param name="part">The setting.</param>
    /// <param name="column">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such setting or column; the message lists those that there are.</exception>
    public double[] Values(string part, string column)
    {
        var index = file.Columns.Index().Where(entry => entry.Item == column).Select(entry => entry.Index).DefaultIfEmpty(-1).First();
        if (index < 0)
            throw new KeyNotFoundException($"{file.Sweep} has no column '{column}'; it has {string.Join(", ", file.Columns)}.");
        return Parts.Contains(part)
            ? [.. file.Rows.Where(row => row.Part == part).Select(row => row.Values[index]).Where(value => !double.IsNaN(value))]
            : throw new KeyNotFoundException($"{file.Sweep} has no setting '{part}'; it has {string.Join(", ", Parts)}.");
    }

    /// <summary>The mean over seeds; NaN where there is no number.</summary>
    /// <param name="part">The setting.</param>
    /// <param name="column">The column's name.</param>
    public double Mean(string part, string column) => Values(part, column) is { Length: > 0 } values ? values.Average() : double.NaN;

    /// <summary>The standard error of the mean over seeds; NaN for fewer than two numbers.</summary>
    /// <param name="part">The setting.</param>
    /// <param name="column">The column's name.</param>
    public double StandardError(string part, string column)
    {
        var values = Values(part, column);
        var mean = values.Length < 2 ? double.NaN : values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
    }

    /// <summary>The sum over seeds.</summary>
    /// <param name="part">The setting.</param>
    /// <param name="column">The column's name.</param>
    public double Sum(string part, string column) => Values(part, column).Sum();

    /// <summary>Who ran what.</summary>
    public override string ToString() => Source;
}
