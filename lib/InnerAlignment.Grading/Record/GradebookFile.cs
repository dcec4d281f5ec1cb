using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InnerAlignment.Grading.Record;

/// <summary>The SQLite file of a gradebook, open for one program at a time.</summary>
/// <remarks>Written ahead (WAL) and flushed at every commit: a kill or a power failure leaves whole transactions. Safe from several threads.</remarks>
internal sealed class GradebookFile : IDisposable
{
    private const int Full = 13;
    private const int ReadOnly = 8;
    private readonly SqliteConnection connection;
    private readonly FileStream held;
    private readonly Lock turn = new();

    private GradebookFile(string path, FileStream held, SqliteConnection connection) => (Path, this.held, this.connection) = (path, held, connection);

    public string Path { get; }

    /// <summary>Opens a gradebook, or makes one where none is.</summary>
    /// <exception cref="GradebookException">Another program has it open, it is no gradebook, it is newer, or its disk does not take it.</exception>
    public static GradebookFile Open(string path)
    {
        var held = Hold(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        GradebookFile file = new(path, held, connection);
        try
        {
            file.Prepare();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Does something with the connection while nobody else does; faults of the disk come out as a sentence.</summary>
    public T Use<T>(Func<SqliteConnection, T> work)
    {
        lock (turn)
        {
            try
            {
                return work(connection);
            }
            catch (SqliteException e)
            {
                throw Explain(e);
            }
        }
    }

    /// <summary>All of it is kept, or nothing.</summary>
    public T InTransaction<T>(Func<SqliteConnection, T> work) => Use(open =>
    {
        using var transaction = open.BeginTransaction();
        var result = work(open);
        transaction.Commit();
        return result;
    });

    public void Dispose()
    {
        connection.Dispose();
        held.Dispose();
    }

    /// <summary>The system lets go of it when this process ends, in whichever way.</summary>
    private static FileStream Hold(string path)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GradebookException(File.Exists(path + ".lock")
                ? $"{path} is in use by another program, and two graders would overwrite each other. Wait until it has ended; nothing was changed."
                : $"{path} cannot be written ({e.Message}). Check free space and permissions.", e);
        }
    }

    private void Prepare()
    {
        try
        {
            connection.Open();
            Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
            var (id, version) = (Number("PRAGMA application_id"), Number("PRAGMA user_version"));
            if (id == 0 && version == 0 && Number("SELECT count(*) FROM sqlite_schema") == 0)
                Advance(0);
            else if (id != GradebookSchema.ApplicationId)
                throw new GradebookException($"{Path} is a database of something else; expected a gradebook. Name another folder.");
            else if (version > GradebookSchema.Version)
                throw new GradebookException($"{Path} is a gradebook of version {version}; expected at most {GradebookSchema.Version}. Use the course that wrote it.");
            else if (version < GradebookSchema.Version)
                Advance((int)version);
        }
        catch (SqliteException e)
        {
            throw Explain(e);
        }
    }

    /// <summary>Takes the steps that the file lacks: all of them, or none.</summary>
    private void Advance(int version)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var step in GradebookSchema.Steps.Skip(version))
            Execute(step);
        Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {GradebookSchema.ApplicationId}; PRAGMA user_version = {GradebookSchema.Version};"));
        transaction.Commit();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Number(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private GradebookException Explain(SqliteException e) => new(
        e.SqliteErrorCode switch
        {
            Full => $"{Path}: the disk is full. What was graded before is kept; free some space and go on with --resume.",
            ReadOnly => $"{Path} cannot be written to. Check its permissions; nothing was changed.",
            26 => $"{Path} is no gradebook, or a damaged one. Restore it from a copy, or name another folder.",
            _ => $"{Path}: {e.Message.TrimEnd('.')}. What was graded before is kept; check the disk and go on with --resume.",
        },
        e);
}
