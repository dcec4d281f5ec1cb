using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Sweeps;

namespace InnerAlignment.Course.Sweep;

/// <summary>Joins the rows that several machines made.</summary>
internal static class SweepMerge
{
    /// <summary>Writes all rows of the files into one.</summary>
    /// <returns>How many rows.</returns>
    /// <exception cref="InvalidOperationException">A file holds something else, or two files differ about a task; nothing is written then.</exception>
    public static int Write(ISweep sweep, IEnumerable<string> files, string path)
    {
        Dictionary<SweepTask, (SweepRow Row, string File)> rows = [];
        foreach (var file in files)
            foreach (var row in SweepStore.Require(sweep, file).Rows)
                Add(rows, row, file);
        AtomicFile.WriteText(path, SweepFile.Of(sweep, rows.Values.Select(entry => entry.Row)).Text);
        return rows.Count;
    }

    private static void Add(Dictionary<SweepTask, (SweepRow Row, string File)> rows, SweepRow row, string file)
    {
        if (rows.TryAdd(new(row.Part, row.Seed), (row, file)))
            return;
        var first = rows[new(row.Part, row.Seed)];
        if (first.Row.Line != row.Line)
            throw new InvalidOperationException(
                $"part {row.Part}, seed {row.Seed}: {first.File} has {first.Row.Line}, {file} has {row.Line}; a task has one row. Run it again, and leave the wrong file out.");
    }
}
