using InnerAlignment.Notebooks.Documents;
using InnerAlignment.Sweeps;

namespace InnerAlignment.Course.Sweep;

/// <summary>The kept rows of a sweep. A row that was added is on disk when the call returns; the file is replaced whole, so that none is ever torn.</summary>
internal sealed class SweepStore
{
    private readonly ISweep sweep;
    private readonly string path;
    private readonly Dictionary<SweepTask, SweepRow> rows;
    private readonly Lock turn = new();

    private SweepStore(ISweep sweep, string path, IEnumerable<SweepRow> rows) =>
        (this.sweep, this.path, this.rows) = (sweep, path, rows.ToDictionary(row => new SweepTask(row.Part, row.Seed)));

    /// <summary>Begins a file, or goes on with one.</summary>
    /// <exception cref="InvalidOperationException">A file is there and is not to be gone on with, or holds something else; the message says what to do.</exception>
    public static SweepStore Open(SweepOptions options)
    {
        if (!File.Exists(options.Out))
            return new(options.Sweep, options.Out, []);
        if (!options.Resume)
            throw new InvalidOperationException($"{options.Out}: there already. Give --resume to go on with it, or name another file with --out.");
        return new(options.Sweep, options.Out, Require(options.Sweep, options.Out).Rows);
    }

    /// <summary>Reads a file that must hold rows of this sweep, made by this version of the library.</summary>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public static SweepFile Require(ISweep sweep, string path)
    {
        SweepFile file;
        try
        {
            file = SweepFile.Parse(File.ReadAllText(path), path);
        }
        catch (FormatException e)
        {
            throw new InvalidOperationException(e.Message, e);
        }

        return (file.Sweep, file.Library, string.Join(',', file.Columns)) == (sweep.Name, SweepFile.ThisLibrary, string.Join(',', sweep.Columns))
            ? RequireDistinct(file, path)
            : throw new InvalidOperationException(
                $"{path}: rows of '{file.Sweep}' by {file.Library} with columns {string.Join(',', file.Columns)}; expected '{sweep.Name}' by {SweepFile.ThisLibrary} with {string.Join(',', sweep.Columns)}. "
                + "Rows of different making are not mixed: name another file with --out.");
    }

    public bool Has(SweepTask task)
    {
        lock (turn)
            return rows.ContainsKey(task);
    }

    public void Add(SweepRow row)
    {
        lock (turn)
        {
            rows[new(row.Part, row.Seed)] = row;
            AtomicFile.WriteText(path, SweepFile.Of(sweep, rows.Values).Text);
        }
    }

    private static SweepFile RequireDistinct(SweepFile file, string path) =>
        file.Rows.GroupBy(row => (row.Part, row.Seed)).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new InvalidOperationException($"{path}: two rows for part {twice.Key.Part}, seed {twice.Key.Seed}; one was expected. Delete the wrong one.")
            : file;
}
