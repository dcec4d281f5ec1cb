using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace InnerAlignment.Grading.Record;

/// <summary>Assignments as rows of a gradebook.</summary>
internal static class AssignmentRows
{
    public static void Write(SqliteConnection open, ImmutableArray<AssignmentEntry> assignments)
    {
        foreach (var (position, assignment) in assignments.Index())
        {
            Gradebook.Write(open, "INSERT INTO assignments VALUES ($name, $position, $due, $points, $release)",
                ("$name", assignment.Name), ("$position", position), ("$due", assignment.Due is { } due ? Gradebook.Text(due) : DBNull.Value),
                ("$points", assignment.Points), ("$release", assignment.Release));
            foreach (var exercise in assignment.Exercises)
                Gradebook.Write(open, "INSERT INTO assigned VALUES ($name, $exercise)", ("$name", assignment.Name), ("$exercise", exercise));
        }
    }

    public static ImmutableArray<AssignmentEntry> Read(SqliteConnection open)
    {
        var assigned = Gradebook.Rows(open, "SELECT assignment, exercise FROM assigned JOIN exercises ON slug = exercise ORDER BY position",
            row => (Assignment: row.GetString(0), Exercise: row.GetString(1))).ToLookup(row => row.Assignment, row => row.Exercise);
        return Gradebook.Rows(open, "SELECT name, due, points, release FROM assignments ORDER BY position", row => new AssignmentEntry(
            row.GetString(0), row.IsDBNull(1) ? null : Gradebook.Time(row.GetString(1)), row.GetInt32(2), row.GetString(3), [.. assigned[row.GetString(0)]]));
    }
}
