using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InnerAlignment.Grading.Record;

/// <summary>Joins the gradebooks that several machines wrote, each for its share of a class.</summary>
public static class GradebookMerge
{
    /// <summary>Writes a new gradebook with the last graded submission of every learner; manual points and rules come along.</summary>
    /// <param name="folders">The folders of the shares.</param>
    /// <param name="target">An empty or missing folder.</param>
    /// <returns>How many learners it holds.</returns>
    /// <exception cref="GradebookException">The shares grade different exercises, or two hold one learner.</exception>
    public static int Write(IReadOnlyList<string> folders, string target)
    {
        ArgumentNullException.ThrowIfNull(folders);
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        Gradebook? joined = null;
        try
        {
            foreach (var folder in folders)
            {
                using var share = Gradebook.Open(folder);
                joined ??= Gradebook.Create(target, share.Exercises, assignments: share.Assignments);
                if (!joined.Exercises.SequenceEqual(share.Exercises))
                    throw new GradebookException($"{folder} grades other exercises than {folders[0]}; expected shares of one class. Nothing was left out of them.");
                Add(joined, share, folder, seen);
            }

            return seen.Count;
        }
        finally
        {
            joined?.Dispose();
        }
    }

    private static void Add(Gradebook joined, Gradebook share, string folder, Dictionary<string, string> seen)
    {
        foreach (var submission in share.Submissions)
        {
            if (!seen.TryAdd(submission.Learner, folder))
                throw new GradebookException($"{submission.Learner} is in {seen[submission.Learner]} and in {folder}; expected each learner in one share.");
            joined.Add(submission);
        }

        foreach (var table in (string[])["overrides", "late_rules", "extensions", "regrades"])
            Copy(share, joined, table);
    }

    /// <summary>Entries keep their times.</summary>
    private static void Copy(Gradebook share, Gradebook joined, string table)
    {
        var rows = share.File.Use(open => Gradebook.Rows(open, $"SELECT * FROM {table} ORDER BY id", Values));
        joined.File.InTransaction(open => rows.Sum(row => Gradebook.Write(
            open,
            $"INSERT INTO {table} VALUES (NULL, {string.Join(", ", row.Skip(1).Select((_, column) => Parameter(column)))})",
            [.. row.Skip(1).Select((value, column) => (Parameter(column), value))])));
    }

    private static object[] Values(SqliteDataReader row)
    {
        var values = new object[row.FieldCount];
        row.GetValues(values);
        return values;
    }

    private static string Parameter(int column) => string.Create(CultureInfo.InvariantCulture, $"$p{column}");
}
