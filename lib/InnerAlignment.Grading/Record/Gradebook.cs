using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace InnerAlignment.Grading.Record;

/// <summary>The record of a class: submissions with their seeds and results, manual points, late rules. One file, <c>gradebook.db</c>.</summary>
/// <remarks>Nothing is ever overwritten: a new grading, a new manual point, a new rule stands after the old one and counts from then on.</remarks>
public sealed class Gradebook : IDisposable
{
    /// <summary>The file within the folder of grades.</summary>
    public const string FileName = "gradebook.db";

    private const string SeedFact = "seed";

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(2);
    private readonly GradebookFile file;
    private readonly TimeProvider clock;

    private Gradebook(GradebookFile file, TimeProvider clock) => (this.file, this.clock) = (file, clock);

    /// <summary>The file.</summary>
    public string Path => file.Path;

    internal GradebookFile File => file;

    /// <summary>Opens the gradebook of a folder.</summary>
    /// <param name="folder">The folder of grades.</param>
    /// <param name="clock">The time; null means the system's.</param>
    /// <exception cref="GradebookException">There is none, another program uses it, it is damaged, or the clock stands before its last entry.</exception>
    public static Gradebook Open(string folder, TimeProvider? clock = null) => Exists(folder)
        ? Checked(new Gradebook(GradebookFile.Open(System.IO.Path.Combine(folder, FileName)), clock ?? TimeProvider.System))
        : throw new GradebookException($"{folder}: no {FileName} there; expected the folder that course grade --out wrote.");

    /// <summary>Makes a gradebook.</summary>
    /// <param name="folder">An empty or missing folder.</param>
    /// <param name="exercises">What is graded, in order.</param>
    /// <param name="seed">From which the seeds of all submissions derive; null draws one.</param>
    /// <param name="clock">The time; null means the system's.</param>
    /// <param name="assignments">The assignments of the release that is graded; none where there was no release.</param>
    /// <exception cref="GradebookException">There is one already, or the disk does not take it.</exception>
    public static Gradebook Create(
        string folder, IEnumerable<ExerciseEntry> exercises, string? seed = null, TimeProvider? clock = null, ImmutableArray<AssignmentEntry> assignments = default)
    {
        Gradebook book = new(GradebookFile.Open(System.IO.Path.Combine(folder, FileName)), clock ?? TimeProvider.System);
        if (book.Fact(SeedFact) is not null)
        {
            book.Dispose();
            throw new GradebookException($"{folder} holds a gradebook already. Go on with it by --resume, or name another folder.");
        }

        book.Begin(exercises, seed ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), assignments.IsDefault ? [] : assignments);
        return book;
    }

    /// <summary>True where a folder holds a gradebook; one whose making was cut off before its first entry is none.</summary>
    /// <exception cref="GradebookException">Another program uses it, or it is damaged.</exception>
    public static bool Exists(string folder)
    {
        var path = System.IO.Path.Combine(folder, FileName);
        if (!System.IO.File.Exists(path))
            return false;
        using Gradebook book = new(GradebookFile.Open(path), TimeProvider.System);
        return book.Fact(SeedFact) is not null;
    }

    /// <summary>What is graded, in order.</summary>
    public ImmutableArray<ExerciseEntry> Exercises => file.Use(open => Rows(
        open, "SELECT slug, notebook, title, points FROM exercises ORDER BY position",
        row => new ExerciseEntry(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3))));

    /// <summary>What a class was asked for, in order; none where no release is graded.</summary>
    public ImmutableArray<AssignmentEntry> Assignments => file.Use(AssignmentRows.Read);

    /// <summary>The seed of a submission's hidden inputs: nobody can tell it who has not the gradebook.</summary>
    public ulong SeedOf(string learner, string content) =>
        BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{Fact(SeedFact)} {learner} {content}")));

    /// <summary>True when the learner's last graded submission has this content and was graded by these tests.</summary>
    public bool Has(string learner, string content, string tests) => file.Use(open => Rows(
        open, "SELECT content, tests FROM submissions WHERE learner = $learner ORDER BY id DESC LIMIT 1",
        row => (Content: row.GetString(0), Tests: row.GetString(1)), ("$learner", learner))) is [var last] && last == (content, tests);

    /// <summary>Keeps a graded submission: all of it, or nothing.</summary>
    public void Add(GradedSubmission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        file.InTransaction(open => SubmissionRows.Write(open, submission, Now()));
    }

    /// <summary>The last graded submission of every learner, by name.</summary>
    public ImmutableArray<GradedSubmission> Submissions => file.Use(SubmissionRows.ReadLast);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    internal string Now() => Text(clock.GetUtcNow());

    internal static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    internal static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    internal static ImmutableArray<T> Rows<T>(SqliteConnection open, string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] parameters)
    {
        using var command = Command(open, sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows.DrainToImmutable();
    }

    internal static int Write(SqliteConnection open, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(open, sql, parameters);
        return command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection open, string sql, (string Name, object Value)[] parameters)
    {
        var command = open.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    private void Begin(IEnumerable<ExerciseEntry> exercises, string seed, ImmutableArray<AssignmentEntry> assignments) => file.InTransaction(open =>
    {
        Write(open, "INSERT INTO facts VALUES ($name, $seed)", ("$name", SeedFact), ("$seed", seed));
        foreach (var (position, exercise) in exercises.Index())
        {
            Write(open, "INSERT INTO exercises VALUES ($slug, $position, $notebook, $title, $points)",
                ("$slug", exercise.Slug), ("$position", position), ("$notebook", exercise.Notebook), ("$title", exercise.Title), ("$points", exercise.Points));
        }

        AssignmentRows.Write(open, assignments);
        return 0;
    });

    private string? Fact(string name) => file.Use(open =>
        Rows(open, "SELECT value FROM facts WHERE name = $name", row => row.GetString(0), ("$name", name))).FirstOrDefault();

    /// <summary>Entries are dated; with a clock that went back, late rules and the order of entries could not be told.</summary>
    private static Gradebook Checked(Gradebook book)
    {
        var last = book.file.Use(open => Rows(
            open,
            "SELECT max(time) FROM (SELECT max(graded_at) AS time FROM submissions UNION SELECT max(made_at) FROM overrides UNION SELECT max(made_at) FROM late_rules UNION SELECT max(made_at) FROM extensions UNION SELECT max(made_at) FROM regrades)",
            row => row.IsDBNull(0) ? null : row.GetString(0)))[0];
        if (last is null || Time(last) <= book.clock.GetUtcNow() + ClockTolerance)
            return book;
        var now = book.Now();
        book.Dispose();
        throw new GradebookException($"The clock says {now}, but the gradebook's last entry is of {last}: it was set back. Set the clock right and try again; nothing was changed.");
    }
}
